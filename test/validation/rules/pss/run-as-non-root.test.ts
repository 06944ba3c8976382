import { runAsNonRoot as rule } from '../../../../src/validation/rules/pss/run-as-non-root.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

const pod = { containers: [{ name: 'a', securityContext: { runAsNonRoot: true } }] };

it('is content with each container for itself', () => {
  expect(judgedPod(rule, pod, 'restricted')).toEqual([]);
});

it('finds a pod that says the contrary, whatever its containers say', () => {
  const contrary = { ...pod, securityContext: { runAsNonRoot: false } };
  expect(judgedPod(rule, contrary, 'restricted')).toEqual(['/spec/securityContext/runAsNonRoot']);
});

it('forgives a pod with users of its own from 1.35', () => {
  const own = { hostUsers: false, containers: [{ name: 'a' }] };
  expect(judgedPod(rule, own, 'restricted', 'v1.34')).toHaveLength(1);
  expect(judgedPod(rule, own, 'restricted', 'v1.35')).toEqual([]);
});
