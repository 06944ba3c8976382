import { nodePort as rule } from '../../../../src/validation/rules/reference/node-port.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('lets two protocols share a number', () => {
  const service = (name: string, protocol: string) =>
    `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { type: NodePort, ports: [{ port: 1, nodePort: 30000, protocol: ${protocol} }] } }`;
  expect(judgedBy(rule, `${service('a', 'TCP')}\n---\n${service('b', 'UDP')}`)).toEqual([]);
  expect(judgedBy(rule, `${service('a', 'TCP')}\n---\n${service('b', 'TCP')}`)).toHaveLength(1);
});
