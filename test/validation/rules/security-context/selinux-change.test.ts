import { expect, it } from 'vitest';
import { selinuxChange } from '../../../../src/validation/rules/security-context/selinux-change.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(selinuxChange);

it('mounts with labels where a gate allows it', () => {
  const yaml = podWith({ securityContext: { seLinuxChangePolicy: 'MountOption' } });
  expect(placesFound(selinuxChange, yaml)).toHaveLength(1);
  expect(placesFound(selinuxChange, yaml, { featureGates: ['SELinuxMount'] })).toEqual([]);
});
