import { sameProbes as rule } from '../../../../src/validation/rules/reliability/same-probes.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it.each([
  ['tcpSocket: { port: 1 }', 0],
  ['grpc: { port: 1 }', 0],
  ['grpc: { port: 1, service: deep }', 1],
  ['exec: { command: [a] }', 1],
])('leaves alone what asks the least: %s', (handler, count) => {
  const yaml = `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, livenessProbe: { ${handler} }, readinessProbe: { ${handler} } }] } }`;
  expect(judgedBy(rule, yaml)).toHaveLength(count);
});

it('leaves alone a livenessProbe that waits longer', () => {
  const probe = 'exec: { command: [a] }';
  const yaml = `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, livenessProbe: { ${probe}, failureThreshold: 9 }, readinessProbe: { ${probe} } }] } }`;
  expect(judgedBy(rule, yaml)).toEqual([]);
});
