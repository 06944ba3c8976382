import { portName } from '../../../../src/validation/rules/service/port-name.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(portName);

it('reads a port that is null as one without fields', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { ports: [null, { port: 80 }] } }`;
  expect(judgedBy(portName, yaml).map(({ path }) => path)).toEqual(['/spec/ports/0/name', '/spec/ports/1/name']);
});
