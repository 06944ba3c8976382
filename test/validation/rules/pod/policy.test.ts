import { expect, it } from 'vitest';
import { policy } from '../../../../src/validation/rules/pod/policy.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(policy);

it.each([
  [{ dnsPolicy: '', restartPolicy: '' }, 0],
  [{ preemptionPolicy: '' }, 1],
  [{ restartPolicy: 'always' }, 1],
  [{ restartPolicy: null }, 0],
])('judges %j', (spec, faults) => {
  expect(placesFound(policy, podWith(spec))).toHaveLength(faults);
});
