import { expect, it } from 'vitest';
import { replicas } from '../../../../src/validation/rules/autoscaler/replicas.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { autoscaler } from '../../sample-objects.js';

testRule(replicas);

it.each([
  [{ maxReplicas: 0 }, 1],
  [{ maxReplicas: null }, 0],
  [{ minReplicas: null }, 0],
  [{ minReplicas: 5 }, 0],
  [{ minReplicas: -1 }, 1],
])('%j: %i', (fields, count) => {
  expect(judgedBy(replicas, autoscaler(fields))).toHaveLength(count);
});

it('goes to 0 by metrics from outside where the gate is on', () => {
  const count = (metrics: object[]) =>
    judgedBy(replicas, autoscaler({ minReplicas: 0, metrics }), { featureGates: ['HPAScaleToZero'] }).length;
  expect(count([{ type: 'External' }])).toBe(0);
  expect(count([{ type: 'Resource' }])).toBe(1);
});
