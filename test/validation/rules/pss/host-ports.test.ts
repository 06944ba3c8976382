import { hostPorts as rule } from '../../../../src/validation/rules/pss/host-ports.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('takes 0 for none', () => {
  expect(judgedPod(rule, { containers: [{ name: 'a', ports: [{ hostPort: 0 }, null] }] }, 'baseline')).toEqual([]);
});
