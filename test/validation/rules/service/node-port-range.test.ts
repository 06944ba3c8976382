import { nodePortRange } from '../../../../src/validation/rules/service/node-port-range.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(nodePortRange);

it('takes 0 for a free choice', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: NodePort, ports: [{ port: 80, nodePort: 0 }] } }`;
  expect(judgedBy(nodePortRange, yaml).map(({ path }) => path)).toEqual([]);
});

it('judges the port for health checks', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 32768, ports: [{ port: 80 }] } }`;
  expect(judgedBy(nodePortRange, yaml).map(({ path }) => path)).toEqual(['/spec/healthCheckNodePort']);
});
