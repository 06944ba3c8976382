import { namespaceLabels as rule } from '../../../../src/validation/rules/pss/namespace-labels.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it.each([
  ['v1.0', 0],
  ['v1.99', 0],
  ['v1.01', 1],
  ['v2.0', 1],
  ['', 1],
])('reads versions as the server does: %s', (version, count) => {
  const yaml = `{ apiVersion: v1, kind: Namespace, metadata: { name: a, labels: { pod-security.kubernetes.io/audit-version: "${version}" } } }`;
  expect(judgedBy(rule, yaml)).toHaveLength(count);
});
