import { seccomp as rule } from '../../../../src/validation/rules/pss/seccomp.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('looks at annotations for a level of up to 1.18', () => {
  const pod = { containers: [{ name: 'a', securityContext: { seccompProfile: { type: 'Unconfined' } } }] };
  const metadata = { annotations: { 'container.seccomp.security.alpha.kubernetes.io/a': 'unconfined' } };
  expect(judgedPod(rule, pod, 'baseline', 'v1.18', metadata)).toEqual([
    '/metadata/annotations/container.seccomp.security.alpha.kubernetes.io~1a',
  ]);
  expect(judgedPod(rule, pod, 'baseline', 'v1.19', metadata)).toEqual([
    '/spec/containers/0/securityContext/seccompProfile/type',
  ]);
});
