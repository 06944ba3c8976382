import { sysctls as rule } from '../../../../src/validation/rules/pss/sysctls.js';
import { expect, it } from 'vitest';
import { judgedPod } from '../../pod-security-cases.js';
import { testRule } from '../../rule-tester.js';

testRule(rule);

it.each([
  ['net.ipv4.ip_local_reserved_ports', 'v1.26', 1],
  ['net.ipv4.ip_local_reserved_ports', 'v1.27', 0],
  ['net.ipv4.tcp_fin_timeout', 'v1.28', 1],
  ['net.ipv4.tcp_fin_timeout', 'v1.29', 0],
  ['net.ipv4.tcp_rmem', 'v1.31', 1],
  ['net.ipv4.tcp_rmem', 'v1.32', 0],
  ['toString', 'latest', 1],
])('knows %s at %s', (name, version, count) => {
  const pod = { securityContext: { sysctls: [{ name, value: '1' }] } };
  expect(judgedPod(rule, pod, 'baseline', version)).toHaveLength(count);
});
