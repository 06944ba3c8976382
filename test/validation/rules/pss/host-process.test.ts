import { hostProcess as rule } from '../../../../src/validation/rules/pss/host-process.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('looks at each container', () => {
  const containers = [{ name: 'a', securityContext: { windowsOptions: { hostProcess: true } } }];
  expect(judgedPod(rule, { containers }, 'baseline')).toEqual([
    '/spec/containers/0/securityContext/windowsOptions/hostProcess',
  ]);
});
