import { hostProbes as rule } from '../../../../src/validation/rules/pss/host-probes.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it('looks at hooks and sockets, from 1.34', () => {
  const containers = [{ name: 'a', lifecycle: { preStop: { tcpSocket: { port: 1, host: 'db' } } } }];
  expect(judgedPod(rule, { containers }, 'baseline')).toEqual(['/spec/containers/0/lifecycle/preStop/tcpSocket/host']);
  expect(judgedPod(rule, { containers }, 'baseline', 'v1.33')).toEqual([]);
});
