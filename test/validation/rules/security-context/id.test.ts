import { expect, it } from 'vitest';
import { id } from '../../../../src/validation/rules/security-context/id.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(id);

it.each([
  [{ securityContext: { supplementalGroups: [0, 2_147_483_648, null] } }, {}, 1],
  [{ securityContext: { fsGroup: 2_147_483_647 } }, {}, 0],
  [{}, { securityContext: { runAsGroup: -1, runAsUser: 2_147_483_648 } }, 2],
  [{}, { securityContext: null }, 0],
])('judges %j and %j', (spec, container, faults) => {
  expect(placesFound(id, podWith(spec, container))).toHaveLength(faults);
});
