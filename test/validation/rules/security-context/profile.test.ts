import { expect, it } from 'vitest';
import { profile } from '../../../../src/validation/rules/security-context/profile.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(profile);

it.each([
  [{ seccompProfile: { type: 'Localhost', localhostProfile: '/a' } }, 1],
  [{ seccompProfile: { type: 'Localhost', localhostProfile: '' } }, 0],
  [{ seccompProfile: { type: '' } }, 1],
  [{ seccompProfile: {} }, 1],
  [{ appArmorProfile: { type: 'Own' } }, 1],
  [{ appArmorProfile: { type: 'Localhost', localhostProfile: '' } }, 1],
  [{ appArmorProfile: { type: 'Localhost', localhostProfile: ' a' } }, 1],
  [{ appArmorProfile: { type: 'Localhost', localhostProfile: '/a' } }, 0],
  [{ appArmorProfile: { type: 'Localhost', localhostProfile: 'a'.repeat(4096) } }, 1],
  [{ appArmorProfile: { type: 'Unconfined', localhostProfile: null } }, 0],
])('judges %j', (securityContext, faults) => {
  expect(placesFound(profile, podWith({ securityContext }))).toHaveLength(faults);
});
