import { nodeAccess as rule } from '../../../../src/validation/rules/security/node-access.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('sees the socket of the runtime, and a namespace that says privileged', () => {
  const pod =
    '{ apiVersion: v1, kind: Pod, metadata: { name: a, namespace: x }, spec: { containers: [{ name: a }], volumes: [{ name: s, hostPath: { path: /var/run/docker.sock } }, { name: l, hostPath: { path: /var/log } }] } }';
  const namespace =
    '{ apiVersion: v1, kind: Namespace, metadata: { name: x, labels: { pod-security.kubernetes.io/enforce: privileged } } }';
  expect(judgedBy(rule, pod).map(({ path }) => path)).toEqual(['/spec/volumes/0/hostPath/path']);
  expect(judgedBy(rule, `${pod}\n---\n${namespace}`)).toEqual([]);
});
