import { hostNamespaces as rule } from '../../../../src/validation/rules/pss/host-namespaces.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it.each(['hostPID', 'hostIPC'])('knows %s', (field) => {
  expect(judgedPod(rule, { [field]: true }, 'baseline')).toEqual([`/spec/${field}`]);
  expect(judgedPod(rule, { [field]: true }, 'privileged')).toEqual([]);
});
