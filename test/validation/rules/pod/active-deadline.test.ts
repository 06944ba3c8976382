import { expect, it } from 'vitest';
import { activeDeadline } from '../../../../src/validation/rules/pod/active-deadline.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(activeDeadline);

it.each([
  [1, 0],
  [2_147_483_647, 0],
  [2_147_483_648, 1],
  [-1, 1],
])('counts for %d seconds', (activeDeadlineSeconds, faults) => {
  expect(placesFound(activeDeadline, podWith({ activeDeadlineSeconds }))).toHaveLength(faults);
});
