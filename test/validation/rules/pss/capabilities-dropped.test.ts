import { capabilitiesDropped as rule } from '../../../../src/validation/rules/pss/capabilities-dropped.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('forgives Windows from 1.25, and asks nothing before 1.22', () => {
  const pod = { os: { name: 'windows' }, containers: [{ name: 'a' }] };
  expect(judgedPod(rule, pod, 'restricted', 'v1.24')).toHaveLength(1);
  expect(judgedPod(rule, pod, 'restricted', 'v1.25')).toEqual([]);
  expect(judgedPod(rule, pod, 'restricted', 'v1.21')).toEqual([]);
});

it('wants capital letters', () => {
  const containers = [{ name: 'a', securityContext: { capabilities: { drop: ['all'] } } }];
  expect(judgedPod(rule, { containers }, 'restricted')).toHaveLength(1);
});
