import { expect, it } from 'vitest';
import { groupPolicy } from '../../../../src/validation/rules/security-context/group-policy.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(groupPolicy);

it('leaves what the server drops alone', () => {
  const yaml = podWith({ securityContext: { supplementalGroupsPolicy: '' } });
  expect(placesFound(groupPolicy, yaml)).toHaveLength(1);
  expect(placesFound(groupPolicy, yaml, { version: '1.32' })).toEqual([]);
});
