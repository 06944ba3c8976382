import { expect, it } from 'vitest';
import { bounds } from '../../../../src/validation/rules/disruption-budget/bounds.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(bounds);

it.each([
  [{}, 0],
  [{ minAvailable: '100%' }, 0],
  [{ minAvailable: '101%' }, 1],
  [{ maxUnavailable: -1 }, 1],
  [{ maxUnavailable: 1, minAvailable: null }, 0],
  [{ maxUnavailable: 'x', minAvailable: '5' }, 3],
])('%j: %i', (fields, count) => {
  expect(judgedBy(bounds, sample('PodDisruptionBudget', fields))).toHaveLength(count);
});
