import { expect, it } from 'vitest';
import { metric } from '../../../../src/validation/rules/autoscaler/metric.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(metric);

const autoscaler = (fields: object): string =>
  sample('HorizontalPodAutoscaler', {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
    maxReplicas: 5,
    ...fields,
  });

it.each([
  [null, 0],
  [{ type: 'Cpu' }, 1],
  [{ type: 'Pods' }, 1],
  [{ type: 'Pods', pods: {}, resource: {}, external: null }, 1],
])('%j: %i', (one, count) => {
  expect(judgedBy(metric, autoscaler({ metrics: [one] }))).toHaveLength(count);
});
