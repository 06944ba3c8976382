import { procMount as rule } from '../../../../src/validation/rules/pss/proc-mount.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('forgives a pod with users of its own at baseline from 1.35', () => {
  const pod = { hostUsers: false, containers: [{ name: 'a', securityContext: { procMount: 'Unmasked' } }] };
  expect(judgedPod(rule, pod, 'baseline', 'v1.34')).toHaveLength(1);
  expect(judgedPod(rule, pod, 'baseline', 'v1.35')).toEqual([]);
  expect(judgedPod(rule, pod, 'restricted', 'v1.35')).toHaveLength(1);
});

it('says nothing where the server drops the field', () => {
  const [{ yaml }] = rule.examples.invalid;
  expect(judgedBy(rule, yaml, { version: '1.33' })).toHaveLength(1);
  expect(judgedBy(rule, yaml, { version: '1.32' })).toEqual([]);
});
