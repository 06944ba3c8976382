import { describe, expect, it } from 'vitest';
import { GitOps } from '../../src/gitops/gitops.js';
import type { ArgoCdOptions } from '../../src/gitops/argo-cd-options.js';
import type { ArgoCdDelivery } from '../../src/gitops/gitops-options.js';
import { delivered, HTTPS, templateSpec, written } from './deliver.js';

interface Generating {
  readonly generators: readonly [{ readonly git: { readonly directories: readonly { readonly path: string }[] } }];
}

const own = (argoCd: ArgoCdOptions) => delivered({ repository: HTTPS, argoCd });

describe('one Argo CD for all clusters', () => {
  const destinations = { 'prod/busan': { name: 'busan' }, 'dev/local': { server: 'https://10.0.0.10:6443' } };

  it('in one of them knows that one as its own, and the others by what it calls them', () => {
    const { findings, objects } = own({ cluster: 'prod/seoul', destinations, namespace: 'gitops' });
    expect(findings).toBe('');
    const sets = objects(/applicationset/);
    expect(
      Object.entries(sets).map(([path, set]) => [
        path.replace(/.*io-/, ''),
        set.metadata.namespace,
        templateSpec(set)['destination'],
      ]),
    ).toEqual([
      [
        'shop.dev.local.yaml',
        'gitops',
        { server: 'https://10.0.0.10:6443', namespace: '{{.path.basenameNormalized}}' },
      ],
      ['shop.prod.busan.yaml', 'gitops', { name: 'busan', namespace: '{{.path.basenameNormalized}}' }],
      [
        'shop.prod.seoul.yaml',
        'gitops',
        { server: 'https://kubernetes.default.svc', namespace: '{{.path.basenameNormalized}}' },
      ],
    ]);
    expect(Object.keys(sets).every((path) => path.startsWith('prod/seoul/gitops/'))).toBe(true);
  });

  it('in one of them knows that one by another name too', () => {
    const { findings, objects } = own({
      cluster: 'prod/seoul',
      destinations: { ...destinations, 'prod/seoul': { name: 'in-cluster' } },
    });
    expect(findings).toBe('');
    const here = Object.entries(objects(/applicationset/)).find(([path]) => path.endsWith('seoul.yaml'));
    expect(here && templateSpec(here[1])['destination']).toMatchObject({ name: 'in-cluster' });
  });

  it('in a cluster that the App does not describe has a folder beside them', () => {
    const all = { ...destinations, 'prod/seoul': { name: 'seoul' } };
    const { findings, objects } = own({ cluster: { name: 'management/main', kubernetes: '1.36' }, destinations: all });
    expect(findings).toBe('');
    expect(Object.keys(objects(/argocd\//))).toEqual([
      'management/main/argocd/application.argoproj.io-shop.management.main.argocd.yaml',
      'management/main/argocd/applicationset.argoproj.io-shop.dev.local.yaml',
      'management/main/argocd/applicationset.argoproj.io-shop.prod.busan.yaml',
      'management/main/argocd/applicationset.argoproj.io-shop.prod.seoul.yaml',
    ]);
  });

  it('takes no text that an ApplicationSet would fill in', () => {
    const told = (options: Partial<ArgoCdDelivery>) =>
      delivered({ repository: HTTPS, argoCd: {}, ...options }).findings.match(/gitops\/template/g)?.length ?? 0;
    expect(told({ repository: 'https://github.com/acme/{{x}}.git' })).toBe(1);
    expect(told({ branch: 'a{{b}}' })).toBe(1);
    expect(told({ tag: '{{b' })).toBe(1);
    const named = { ...destinations, 'prod/busan': { name: '{{x}}' } };
    expect(told({ argoCd: { cluster: 'prod/seoul', destinations: named, syncOptions: ['A=1', 'B={{x}}'] } })).toBe(2);
    expect(told({ branch: 'a{b}' })).toBe(0);
  });

  it('whose cluster has a wrong name is not told to have one', () => {
    const { findings } = own({ cluster: { name: 'con/main' }, destinations });
    expect(findings).toContain('"con" is what Windows calls a device');
    expect(findings).not.toContain('gitops/destination');
  });

  it('takes the folders of two in one cluster for none of its namespaces, whichever was made first', () => {
    const directories = (...names: readonly string[]) => {
      const { findings, objects } = written((app) => {
        for (const namespace of names)
          new GitOps(app, namespace, {
            repository: HTTPS,
            clusters: namespace === 'zoo' ? ['dev'] : ['prod'],
            argoCd: {
              namespace,
              cluster: 'prod/seoul',
              destinations: { 'dev/local': { name: 'local' }, 'prod/busan': { name: 'busan' } },
            },
          });
      });
      expect(findings).toBe('');
      const sets = Object.values(objects(/applicationset.*prod\.seoul\.yaml/));
      return sets.flatMap(({ spec }) => (spec as Generating).generators[0].git.directories.map(({ path }) => path));
    };
    const expected = ['*', '_cluster', 'ants', 'zoo'].map((name) => `dist/prod/seoul/${name}`);
    expect(directories('ants', 'zoo')).toEqual(expected);
    expect(directories('zoo', 'ants')).toEqual(expected);
  });

  it('delivers its folder once, also where two GitOps write into it', () => {
    const { findings, objects } = written((app) => {
      const argoCd = { cluster: { name: 'management/main' } };
      new GitOps(app, 'prod', {
        repository: HTTPS,
        branch: 'release',
        clusters: ['prod'],
        argoCd: { ...argoCd, destinations: { 'prod/busan': { name: 'b' }, 'prod/seoul': { name: 's' } } },
      });
      new GitOps(app, 'dev', {
        repository: HTTPS,
        clusters: ['dev'],
        argoCd: { ...argoCd, destinations: { 'dev/local': { name: 'l' } } },
      });
    });
    expect(findings).toBe('');
    const applications = objects(/\/application\.argoproj/);
    expect(Object.keys(applications)).toEqual([
      'management/main/argocd/application.argoproj.io-prod.management.main.argocd.yaml',
    ]);
    expect(Object.values(objects(/applicationset/)).map((set) => templateSpec(set)['source'])).toMatchObject([
      { targetRevision: 'main' },
      { targetRevision: 'release' },
      { targetRevision: 'release' },
    ]);
  });
});
