import { describe, expect, it } from 'vitest';
import { ServiceMap } from '../../src/constructs/service-map.js';
import type { ServiceMapOptions } from '../../src/constructs/service-map-options.js';
import { GitOps } from '../../src/gitops/gitops.js';
import type { GitOpsOptions } from '../../src/gitops/gitops-options.js';
import { HTTPS, KEY, SSH, written } from './deliver.js';

describe('a map that would make the namespace of the controller', () => {
  const beside = (gitOps: GitOpsOptions, id: string, options: ServiceMapOptions = {}) =>
    written((app) => {
      new GitOps(app, 'delivery', gitOps);
      app.forEachCluster((cluster) => {
        if (cluster.environment === 'prod') new ServiceMap(cluster, id, options);
      });
    }).findings;

  it('is told what would hold for the controller too', () => {
    expect(beside({ repository: HTTPS, argoCd: {} }, 'argocd')).toMatchInlineSnapshot(`
      "warning gitops/controller-namespace: argocd is the namespace of Argo CD, and what the map says of it would hold for that too: no incoming traffic but what policies open, no pod beyond the level restricted
        if (cluster.environment === 'prod') «new ServiceMap»(cluster, id, options);
        help: give the map a namespace of its own, or say namespace: { existing: 'argocd' }"
    `);
    expect(beside({ repository: SSH, flux: KEY }, 'ops', { namespace: 'flux-system' })).toMatchInlineSnapshot(`
      "warning gitops/controller-namespace: flux-system is the namespace of Flux, and what the map says of it would hold for that too: no incoming traffic but what policies open, no pod beyond the level restricted
        if (cluster.environment === 'prod') «new ServiceMap»(cluster, id, options);
        help: give the map a namespace of its own, or say namespace: { existing: 'flux-system' }"
    `);
  });

  it.each<[string, GitOpsOptions, string, string]>([
    ['the namespace of its own', { repository: HTTPS, argoCd: { namespace: 'cd' } }, 'cd', 'of Argo CD'],
    ['the cluster of the one', { repository: HTTPS, clusters: ['prod/seoul'], argoCd: {} }, 'argocd', 'of Argo CD'],
  ])('is told in %s', (_, options, id, text) => {
    expect(beside(options, id)).toContain(text);
  });

  it.each<[string, GitOpsOptions, string, ServiceMapOptions?]>([
    ['another namespace', { repository: HTTPS, argoCd: { namespace: 'cd' } }, 'argocd'],
    ['the namespace of the other controller', { repository: SSH, flux: KEY }, 'argocd'],
    ['a cluster where it does not run', { repository: HTTPS, clusters: ['dev'], argoCd: {} }, 'argocd'],
    ['one that exists', { repository: HTTPS, argoCd: {} }, 'ops', { namespace: { existing: 'argocd' } }],
    [
      'one that limits nothing',
      { repository: HTTPS, argoCd: {} },
      'argocd',
      { network: 'open', podSecurity: 'baseline' },
    ],
  ])('is told nothing of %s', (_, gitOps, id, options) => {
    expect(beside(gitOps, id, options)).toBe('');
  });
});
