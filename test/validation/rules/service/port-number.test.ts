import { portNumber as rule } from '../../../../src/validation/rules/service/port-number.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('takes a target port of 0 for the port itself, as the server does', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { ports: [{ port: 80, targetPort: 0 }] } }`;
  expect(judgedBy(rule, yaml)).toEqual([]);
});
