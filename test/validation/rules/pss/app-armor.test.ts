import { appArmor as rule } from '../../../../src/validation/rules/pss/app-armor.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it.each([
  ['unconfined', 1],
  ['runtime/default', 0],
  ['runtime/default2', 1],
  ['localhost/mine', 0],
  ['', 0],
])('reads the annotation of older versions: %s', (value, count) => {
  const metadata = { annotations: { 'container.apparmor.security.beta.kubernetes.io/a': value } };
  expect(judgedPod(rule, {}, 'baseline', 'latest', metadata)).toHaveLength(count);
});
