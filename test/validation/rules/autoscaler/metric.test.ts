import { expect, it } from 'vitest';
import { metric } from '../../../../src/validation/rules/autoscaler/metric.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { autoscaler } from '../../sample-objects.js';

testRule(metric);

it.each([
  [null, 0],
  [{ type: 'Cpu' }, 1],
  [{ type: 'Pods' }, 1],
  [{ type: 'Pods', pods: {}, resource: {}, external: null }, 1],
])('%j: %i', (one, count) => {
  expect(judgedBy(metric, autoscaler({ metrics: [one] }))).toHaveLength(count);
});
