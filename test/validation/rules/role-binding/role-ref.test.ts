import { expect, it } from 'vitest';
import { roleRef } from '../../../../src/validation/rules/role-binding/role-ref.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(roleRef);

const paths = (kind: string, role: unknown) =>
  judgedBy(
    roleRef,
    JSON.stringify({ apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata: { name: 'a' }, roleRef: role }),
  ).map(({ path }) => path.replace('/roleRef/', ''));

it.each([
  ['RoleBinding', { kind: 'Role', name: 'A b:c' }, []],
  ['RoleBinding', { kind: 'User', name: 'a/b', apiGroup: 'x' }, ['apiGroup', 'kind', 'name']],
  ['ClusterRoleBinding', { kind: 'ClusterRole', name: 'a', apiGroup: '' }, []],
  ['ClusterRoleBinding', null, []],
])('%s %j', (kind, role, expected) => {
  expect(paths(kind, role)).toEqual(expected);
});
