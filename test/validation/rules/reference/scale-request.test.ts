import { scaleRequest as rule } from '../../../../src/validation/rules/reference/scale-request.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const judged = (container: string, more = '') =>
  judgedBy(
    rule,
    `{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: a }, spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: a }, maxReplicas: 2 } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a }, spec: { template: { spec: { containers: [${container}] } } } }${more}`,
  );

it('takes a limit, or the default of a LimitRange, for the request', () => {
  expect(judged('{ name: a }')).toHaveLength(1);
  expect(judged('null')).toHaveLength(1);
  expect(judged('{ name: a, resources: { limits: { cpu: 1 } } }')).toEqual([]);
  const range =
    '\n---\n{ apiVersion: v1, kind: LimitRange, metadata: { name: a }, spec: { limits: [{ type: Container, max: { cpu: 2 } }] } }';
  expect(judged('{ name: a }', range)).toEqual([]);
});
