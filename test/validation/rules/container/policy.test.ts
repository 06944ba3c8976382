import { expect, it } from 'vitest';
import { policy } from '../../../../src/validation/rules/container/policy.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(policy);

it.each([
  [{ imagePullPolicy: '', terminationMessagePolicy: '', ports: [{ containerPort: 1, protocol: '' }] }, 0],
  [{ terminationMessagePolicy: 'Log' }, 1],
])('judges %j', (container, faults) => {
  expect(placesFound(policy, podWith({}, container))).toHaveLength(faults);
});
