import { quotaSum as rule } from '../../../../src/validation/rules/reference/quota-sum.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const judged = (hard: string, more: string) =>
  judgedBy(
    rule,
    `{ apiVersion: v1, kind: ResourceQuota, metadata: { name: a }, spec: { hard: ${hard} } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a }, spec: { replicas: 4, template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 1 } } }] } } } }${more}`,
  ).map(({ severity, message }) => `${severity}: ${message}`);

it('weighs less what only a rollout adds', () => {
  expect(judged('{ cpu: 5, pods: 4 }', '')).toEqual([
    'warning: the pods of namespace "default" take 5 of pods while they roll out, and 4 are allowed',
  ]);
});

it('counts as many as an autoscaler may make', () => {
  const scaler =
    '\n---\n{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: a }, spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: a }, maxReplicas: 10 } }';
  expect(judged('{ requests.cpu: 9 }', scaler)).toEqual([
    'error: the pods of namespace "default" take 10 of requests.cpu, and 9 are allowed',
  ]);
});

it('counts the pods for each of several quotas, and none of another namespace', () => {
  const others = `
---
{ apiVersion: v1, kind: ResourceQuota, metadata: { name: b }, spec: { hard: { requests.cpu: 3 } } }
---
{ apiVersion: v1, kind: ResourceQuota, metadata: { name: c, namespace: other }, spec: { hard: { requests.cpu: 1 } } }`;
  expect(judged('{ requests.cpu: 2, pods: 9 }', others)).toEqual([
    'error: the pods of namespace "default" take 4 of requests.cpu, and 2 are allowed',
    'error: the pods of namespace "default" take 4 of requests.cpu, and 3 are allowed',
  ]);
});
