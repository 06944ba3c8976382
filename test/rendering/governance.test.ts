import { expect, it } from 'vitest';
import {
  accessSchema,
  bindingNameProblem,
  limitsSchema,
  quotaSchema,
  renderAccess,
  renderLimits,
  renderQuota,
} from '../../src/rendering/governance.js';

it('a quota counts requests, and is text throughout', () => {
  expect(renderQuota({ cpu: '16', memory: '32Gi', pods: 60, storage: '1Ti' })).toEqual({
    hard: { 'requests.cpu': '16', 'requests.memory': '32Gi', pods: '60', 'requests.storage': '1Ti' },
  });
  expect(renderQuota({ pods: 0 })).toEqual({ hard: { pods: '0' } });
});

it('limits are for containers', () => {
  expect(renderLimits({ default: { cpu: '1' } })).toEqual({ limits: [{ type: 'Container', default: { cpu: '1' } }] });
});

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
  const binding = renderAccess(access, 'shop');
  expect(binding.name).toBe(name);
  expect(binding.body).toMatchObject({
    roleRef: { kind: 'ClusterRole', name: access.role },
    subjects: [namespace === undefined ? { kind } : { kind, namespace }],
  });
});

it('what is refused', () => {
  expect(quotaSchema.safeParse({ pods: '60' }).success).toBe(false);
  expect(limitsSchema.safeParse({ max: { cpu: 1 } }).success).toBe(false);
  for (const access of [
    { role: 'edit' },
    { group: 'a' },
    { group: 'a', role: 'owner' },
    { group: 'a', user: 'b', role: 'edit' },
    { group: 'a', role: 'edit', name: 'a/b' },
  ]) {
    expect(accessSchema.safeParse(access).success).toBe(false);
  }
  expect(bindingNameProblem('/shop/devs-edit')).toContain('"/"');
  expect(bindingNameProblem('jane@example.com-edit')).toBeUndefined();
});
