import { singleWriter as rule } from '../../../../src/validation/rules/reference/single-writer.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const judged = (deployment: string, mode = 'ReadWriteOnce') =>
  judgedBy(
    rule,
    `{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a }, spec: { ${deployment}template: { spec: { containers: [{ name: a }], volumes: [{ name: a, persistentVolumeClaim: { claimName: a } }] } } } }
---
{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: a }, spec: { accessModes: [${mode}] } }`,
  );

it.each([
  ['replicas: 0, ', 0],
  ['replicas: 1, strategy: { rollingUpdate: { maxSurge: 0 } }, ', 0],
  ["replicas: 1, strategy: { rollingUpdate: { maxSurge: '0%' } }, ", 0],
  ['strategy: { rollingUpdate: { maxSurge: 1 } }, ', 1],
  ['replicas: 2, strategy: { type: Recreate }, ', 1],
])('counts as a rollout does: %s', (deployment, count) => {
  expect(judged(deployment)).toHaveLength(count);
});

it('lets many write what many may', () => {
  expect(judged('replicas: 2, ', 'ReadWriteMany')).toEqual([]);
});
