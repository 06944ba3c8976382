import { expect, it } from 'vitest';
import { resourceClaim } from '../../../../src/validation/rules/pod/resource-claim.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(resourceClaim);

const claim = (name: string): object => ({ name, resourceClaimName: 'a' });

it.each([
  [[claim(''), claim('A')], 2],
  [[claim('a'), claim('a')], 1],
  [[{ ...claim('a'), resourceClaimTemplateName: 'b' }], 1],
  [[{ name: 'a', resourceClaimName: '' }], 1],
  [[{ ...claim('a'), resourceClaimTemplateName: null }], 0],
])('judges %j', (resourceClaims, faults) => {
  expect(placesFound(resourceClaim, podWith({ resourceClaims }))).toHaveLength(faults);
});
