import { seccompSet as rule } from '../../../../src/validation/rules/pss/seccomp-set.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('names every container that says nothing', () => {
  const seccompProfile = { type: 'Localhost', localhostProfile: 'a.json' };
  const containers = [{ name: 'a', securityContext: { seccompProfile } }, { name: 'b' }];
  expect(judgedPod(rule, { containers }, 'restricted')).toEqual(['/spec/securityContext/seccompProfile']);
  expect(judgedPod(rule, { containers, securityContext: { seccompProfile } }, 'restricted')).toEqual([]);
  expect(judgedPod(rule, { containers }, 'restricted', 'v1.18')).toEqual([]);
});
