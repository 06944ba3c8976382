import { policyPods as rule } from '../../../../src/validation/rules/reference/policy-pods.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('knows the pods with which cert-manager answers challenges', () => {
  const yaml = `
  { apiVersion: v1, kind: Namespace, metadata: { name: shop } }
  ---
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: { name: solver, namespace: shop }
  spec: { podSelector: { matchLabels: { acme.cert-manager.io/http01-solver: 'true' } }, ingress: [{}] }
  `;
  expect(judgedBy(rule, yaml)).toEqual([]);
});
