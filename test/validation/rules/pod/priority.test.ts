import { expect, it } from 'vitest';
import { priority } from '../../../../src/validation/rules/pod/priority.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(priority);

it.each([
  [{ priority: 0, preemptionPolicy: 'PreemptLowerPriority' }, 0],
  [{ priority: 5, priorityClassName: 'mine' }, 0],
  [{ priority: 2_000_000_000, priorityClassName: 'system-cluster-critical' }, 0],
  [{ priority: 1, priorityClassName: 'system-node-critical' }, 1],
])('judges %j', (spec, faults) => {
  expect(placesFound(priority, podWith(spec))).toHaveLength(faults);
  expect(placesFound(priority, deploymentWith(spec))).toEqual([]);
});
