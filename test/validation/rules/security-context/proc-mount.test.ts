import { expect, it } from 'vitest';
import { procMount } from '../../../../src/validation/rules/security-context/proc-mount.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(procMount);

it('knows two ways', () => {
  expect(placesFound(procMount, podWith({}, { securityContext: { procMount: 'Masked' } }))).toHaveLength(1);
  expect(placesFound(procMount, podWith({}, { securityContext: { procMount: 'Default' } }))).toEqual([]);
});
