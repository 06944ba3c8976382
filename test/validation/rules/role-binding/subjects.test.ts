import { expect, it } from 'vitest';
import { subjects } from '../../../../src/validation/rules/role-binding/subjects.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(subjects);

const paths = (kind: string, subject: unknown) =>
  judgedBy(
    subjects,
    JSON.stringify({ apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata: { name: 'a' }, subjects: [subject] }),
  ).map(({ path }) => path.replace('/subjects/0/', ''));
const GROUP = 'rbac.authorization.k8s.io';

it.each([
  ['RoleBinding', { kind: 'User', name: 'a b/', namespace: 'c' }, []],
  ['RoleBinding', { kind: 'Group', name: 'a', apiGroup: 'x' }, ['apiGroup']],
  ['RoleBinding', { kind: 'ServiceAccount', name: 'a' }, []],
  ['RoleBinding', { kind: 'ServiceAccount', name: 'A', apiGroup: GROUP }, ['apiGroup', 'name']],
  ['RoleBinding', { kind: 'Robot', name: 'a' }, ['kind']],
  ['ClusterRoleBinding', { kind: 'ServiceAccount', name: 'a', namespace: 'B_' }, []],
  ['ClusterRoleBinding', null, []],
])('%s %j', (kind, subject, expected) => {
  expect(paths(kind, subject)).toEqual(expected);
});
