import { expect, it } from 'vitest';
import { ratio } from '../../../../src/validation/rules/limit-range/ratio.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(ratio);

const count = (min: unknown, max: unknown, most: unknown) =>
  judgedBy(
    ratio,
    sample('LimitRange', {
      limits: [{ type: 'Pod', min: { cpu: min }, max: { cpu: max }, maxLimitRequestRatio: { cpu: most } }],
    }),
  ).length;

it.each([
  ['500m', 1, 2, 0],
  ['500m', 1, '2001m', 1],
  [0, 1, 5, 0],
  [0, 0, 5, 0],
  ['1Ei', '1Ei', 1, 0],
  [1, 1, '0.9', 1],
  [1, 2, '1E', 1],
  [1, 2, '100E', 0],
  [1, '100E', 4, 1],
  ['100m', '100E', 1, 1],
  ['100E', '100E', 4, 0],
])('%s to %s: %s', (min, max, most, found) => {
  expect(count(min, max, most)).toBe(found);
});
