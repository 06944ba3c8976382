import { expect, it } from 'vitest';
import { rules } from '../../../../src/validation/rules/role/rules.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rules);

const fields = (kind: string, rule: unknown) =>
  judgedBy(
    rules,
    JSON.stringify({ apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata: { name: 'a' }, rules: [rule] }),
  ).map(({ path }) => path.replace('/rules/0/', ''));

it.each([
  [null, ['verbs', 'apiGroups', 'resources']],
  [{ verbs: [''], apiGroups: ['A b'], resources: ['/'] }, []],
  [{ verbs: ['get'], nonResourceURLs: ['x'], resourceNames: ['x'] }, ['nonResourceURLs']],
  [{ nonResourceURLs: ['x'] }, ['verbs']],
])('%j', (rule, expected) => {
  expect(fields('ClusterRole', rule)).toEqual(expected);
});

it('of a Role is about no URLs', () => {
  expect(fields('Role', { verbs: ['get'], nonResourceURLs: ['x'], resources: ['x'] })).toHaveLength(2);
});
