import { targetPortName } from '../../../../src/validation/rules/service/target-port-name.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(targetPortName);

it('takes an empty name for the port itself', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { ports: [{ port: 80, targetPort: '' }] } }`;
  expect(judgedBy(targetPortName, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds names of 16 characters', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { ports: [{ port: 80, targetPort: abcdefghijklmnop }] } }`;
  expect(judgedBy(targetPortName, yaml).map(({ path }) => path)).toEqual(['/spec/ports/0/targetPort']);
});
