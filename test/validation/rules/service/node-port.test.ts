import { nodePort } from '../../../../src/validation/rules/service/node-port.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(nodePort);

it('lets protocols of one port share a node port', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: NodePort, ports: [{ name: a, port: 53, nodePort: 30053 }, { name: b, port: 53, protocol: UDP, nodePort: 30053 }] } }`;
  expect(judgedBy(nodePort, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds a node port that is taken for health checks', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30001, ports: [{ port: 80, nodePort: 30001 }] } }`;
  expect(judgedBy(nodePort, yaml).map(({ path }) => path)).toEqual(['/spec/ports/0/nodePort']);
});

it('leaves node ports of an ExternalName alone, as the server does', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: ExternalName, externalName: a.b, ports: [{ port: 80, nodePort: 5 }] } }`;
  expect(judgedBy(nodePort, yaml).map(({ path }) => path)).toEqual([]);
});
