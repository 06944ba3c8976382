import { selinux as rule } from '../../../../src/validation/rules/pss/selinux.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('knows the types of each version', () => {
  const pod = { securityContext: { seLinuxOptions: { type: 'container_engine_t' } } };
  expect(judgedPod(rule, pod, 'baseline', 'v1.30')).toHaveLength(1);
  expect(judgedPod(rule, pod, 'baseline', 'v1.31')).toEqual([]);
});

it('takes no user and no role', () => {
  const containers = [{ name: 'a', securityContext: { seLinuxOptions: { user: 'u', role: 'r', level: 'l' } } }];
  expect(judgedPod(rule, { containers }, 'baseline')).toEqual([
    '/spec/containers/0/securityContext/seLinuxOptions/user',
    '/spec/containers/0/securityContext/seLinuxOptions/role',
  ]);
});
