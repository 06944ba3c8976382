import { expect, it } from 'vitest';
import { permissionsSchema, renderRules } from '../../src/rendering/permissions.js';

it('each API group has a rule of its own, so that none says more than was asked for', () => {
  expect(
    renderRules([
      { resources: ['configmaps', 'deployments/scale', 'pods/log'], verbs: ['get'], resourceNames: ['a'] },
      { resources: ['widgets'], verbs: ['list'], apiGroups: ['example.com', 'example.org'] },
    ]),
  ).toEqual([
    { apiGroups: [''], resources: ['configmaps', 'pods/log'], verbs: ['get'], resourceNames: ['a'] },
    { apiGroups: ['apps'], resources: ['deployments/scale'], verbs: ['get'], resourceNames: ['a'] },
    { apiGroups: ['example.com', 'example.org'], resources: ['widgets'], verbs: ['list'] },
  ]);
});

it('a permission says what and how', () => {
  for (const permission of [
    { resources: [], verbs: ['get'] },
    { resources: ['pods'], verbs: [] },
    { resources: ['pods'], verbs: ['read'] },
  ]) {
    expect(permissionsSchema.safeParse([permission]).success).toBe(false);
  }
});
