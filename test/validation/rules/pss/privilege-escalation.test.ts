import { privilegeEscalation as rule } from '../../../../src/validation/rules/pss/privilege-escalation.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('forgives Windows from 1.25', () => {
  const pod = { os: { name: 'windows' }, containers: [{ name: 'a' }] };
  expect(judgedPod(rule, pod, 'restricted', 'v1.24')).toHaveLength(1);
  expect(judgedPod(rule, pod, 'restricted', 'latest')).toEqual([]);
});
