import { expect, it } from 'vitest';
import { claim } from '../../../../src/validation/rules/resources/claim.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(claim);

const CLAIMS = { resourceClaims: [{ name: 'a', resourceClaimName: 'a' }] };

it.each([
  [[{ name: '' }], 1],
  [[{ name: 'a', request: 'A' }], 1],
  [
    [
      { name: 'a', request: 'b' },
      { name: 'a', request: 'c' },
    ],
    0,
  ],
  [
    [
      { name: 'a', request: 'b' },
      { name: 'a', request: 'b' },
    ],
    1,
  ],
  [[{ name: 'a' }, { name: 'a', request: 'b' }], 1],
])('judges %j', (claims, faults) => {
  expect(placesFound(claim, podWith(CLAIMS, { resources: { claims } }))).toHaveLength(faults);
});
