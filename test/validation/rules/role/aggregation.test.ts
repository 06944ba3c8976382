import { expect, it } from 'vitest';
import { aggregation } from '../../../../src/validation/rules/role/aggregation.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(aggregation);

const count = (aggregationRule: unknown) =>
  judgedBy(
    aggregation,
    JSON.stringify({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'a' },
      aggregationRule,
    }),
  ).length;

it('takes selectors that demand nothing', () => {
  expect(count({ clusterRoleSelectors: [null, {}] })).toBe(0);
  expect(count(null)).toBe(0);
  expect(count({})).toBe(1);
  expect(count({ clusterRoleSelectors: [{ matchLabels: { 'a b': 'c' } }] })).toBe(1);
});
