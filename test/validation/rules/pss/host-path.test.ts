import { hostPath as rule } from '../../../../src/validation/rules/pss/host-path.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('takes null for absent', () => {
  expect(judgedPod(rule, { volumes: [{ name: 'a', hostPath: null }, null] }, 'restricted')).toEqual([]);
});
