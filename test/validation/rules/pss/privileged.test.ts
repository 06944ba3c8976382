import { privileged as rule } from '../../../../src/validation/rules/pss/privileged.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('looks into init containers too', () => {
  const initContainers = [{ name: 'a', securityContext: { privileged: true } }];
  expect(judgedPod(rule, { initContainers }, 'restricted')).toEqual([
    '/spec/initContainers/0/securityContext/privileged',
  ]);
});
