import { serviceTargetPort as rule } from '../../../../src/validation/rules/reference/service-target-port.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const judged = (port: string, ports: string, spec = '') =>
  judgedBy(
    rule,
    `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { selector: { app: a }, ports: [${port}]${spec} } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: a, labels: { app: a } }, spec: { containers: [{ name: a, ports: ${ports} }] } }`,
  ).map(({ severity }) => severity);

it('takes the port itself for the target that is not written, and 0 too', () => {
  expect(judged('{ port: 80 }', '[{ containerPort: 80 }]')).toEqual([]);
  expect(judged('{ port: 80, targetPort: 0 }', '[{ containerPort: 80 }]')).toEqual([]);
  expect(judged('{ port: 81 }', '[{ containerPort: 80 }]')).toEqual(['warning']);
});

it('looks at protocols', () => {
  expect(judged('{ port: 53, targetPort: dns, protocol: UDP }', '[{ name: dns, containerPort: 53 }]')).toEqual([
    'error',
  ]);
});

it('does not guess numbers of pods that name no port, or of headless Services', () => {
  expect(judged('{ port: 80 }', '[]')).toEqual([]);
  expect(judged('{ port: 81 }', '[{ containerPort: 80 }]', ', clusterIP: None')).toEqual([]);
  expect(judged('{ port: 80, targetPort: http }', '[]')).toEqual(['error']);
});
