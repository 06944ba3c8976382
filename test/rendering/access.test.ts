import { expect, it } from 'vitest';
import { accessSchema, bindingNameProblem, renderAccess } from '../../src/rendering/access.js';

it.each([
  [{ group: 'devs', role: 'edit' }, 'devs-edit', 'Group', undefined],
  [{ user: 'jane', role: 'view' }, 'jane-view', 'User', undefined],
  [{ serviceAccount: 'ci', role: 'admin' }, 'ci-admin', 'ServiceAccount', 'shop'],
  [
    { serviceAccount: 'ci', namespace: 'tools', role: 'admin', name: 'deploy' },
    'deploy-admin',
    'ServiceAccount',
    'tools',
  ],
] as const)('%o is bound as %s', (access, name, kind, namespace) => {
  const binding = renderAccess(access, 'shop', []);
  expect(binding.name).toBe(name);
  expect(binding.body).toMatchObject({
    roleRef: { kind: 'ClusterRole', name: access.role },
    subjects: [namespace === undefined ? { kind } : { kind, namespace }],
  });
});

it('a role of the map is bound as a Role, one of the cluster as a ClusterRole', () => {
  const ours = renderAccess({ group: 'devs', role: 'log-reader' }, 'shop', ['log-reader']);
  expect(ours.name).toBe('devs-log-reader');
  expect(ours.body).toMatchObject({ roleRef: { kind: 'Role', name: 'log-reader' } });
  const theirs = renderAccess({ group: 'devs', role: { clusterRole: 'log-reader' } }, 'shop', ['log-reader']);
  expect(theirs.body).toMatchObject({ roleRef: { kind: 'ClusterRole', name: 'log-reader' } });
});

it('what is refused', () => {
  for (const access of [
    { role: 'edit' },
    { group: 'a' },
    { group: 'a', role: 5 },
    { group: 'a', user: 'b', role: 'edit' },
    { group: 'a', role: 'edit', name: 'a/b' },
  ]) {
    expect(accessSchema.safeParse(access).success).toBe(false);
  }
  expect(bindingNameProblem('/shop/devs-edit')).toContain('"/"');
  expect(bindingNameProblem('jane@example.com-edit')).toBeUndefined();
});
