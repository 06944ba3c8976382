import { runAsUser as rule } from '../../../../src/validation/rules/pss/run-as-user.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('looks at each container', () => {
  const containers = [{ name: 'a', securityContext: { runAsUser: 0 } }];
  expect(judgedPod(rule, { containers }, 'restricted')).toEqual(['/spec/containers/0/securityContext/runAsUser']);
  expect(judgedPod(rule, { containers }, 'restricted', 'v1.22')).toEqual([]);
  expect(judgedPod(rule, { containers, hostUsers: false }, 'restricted', 'v1.35')).toEqual([]);
});
