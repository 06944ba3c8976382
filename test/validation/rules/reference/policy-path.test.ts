import { policyPath as rule } from '../../../../src/validation/rules/reference/policy-path.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const objects = (policy: string, value = 'http://api.back:80/x', type = 'Ingress') => `
{ apiVersion: v1, kind: Namespace, metadata: { name: front, labels: { zone: open } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: web, namespace: front, labels: { app: web } }, spec: { containers: [{ name: a, env: [{ name: API, value: '${value}' }] }] } }
---
{ apiVersion: v1, kind: Service, metadata: { name: api, namespace: back }, spec: { selector: { app: api }, ports: [{ port: 80, targetPort: http }] } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: api, namespace: back, labels: { app: api } }, spec: { containers: [{ name: a, ports: [{ name: http, containerPort: 8080 }] }] } }
---
{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: p, namespace: ${type === 'Ingress' ? 'back' : 'front'} }, spec: { podSelector: {}, policyTypes: [${type}]${policy} } }`;

it.each([
  ['', 1],
  [', ingress: [{}]', 0],
  [', ingress: [{ from: [{ podSelector: {} }] }]', 1],
  [', ingress: [{ from: [{ namespaceSelector: { matchLabels: { zone: open } } }] }]', 0],
  [', ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: api } } }] }]', 1],
  [', ingress: [{ ports: [{ port: 80 }] }]', 1],
  [', ingress: [{ ports: [{ port: 8080 }] }]', 0],
  [', ingress: [{ ports: [{ port: http }] }]', 0],
  [', ingress: [{ ports: [{ port: 8000, endPort: 9000 }] }]', 0],
  [', ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]', 0],
])('reads policies as the network does: %s', (policy, count) => {
  expect(judgedBy(rule, objects(policy))).toHaveLength(count);
});

it('looks at what may go out too', () => {
  expect(judgedBy(rule, objects('', 'api.back.svc.cluster.local:80', 'Egress'))).toHaveLength(1);
  expect(judgedBy(rule, objects(', egress: [{ to: [{ namespaceSelector: {} }] }]', 'api.back:80', 'Egress'))).toEqual(
    [],
  );
});

it.each(['api.back.example.com:80', 'api', 'api.back:81', 'back'])('does not take %s for a call', (value) => {
  expect(judgedBy(rule, objects('', value))).toEqual([]);
});
