import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { App } from '../../src/app/app.js';
import { ServiceMap } from '../../src/constructs/service-map.js';
import { StorageClass } from '../../src/constructs/storage-class.js';
import { GitOps } from '../../src/gitops/gitops.js';
import { HTTPS, KEY, outcome, SSH } from './deliver.js';

const name = fc.stringMatching(/^[a-z](?:[a-z0-9-]{0,4}[a-z0-9])?$/);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const programs = fc.record({
  environments: fc.uniqueArray(fc.tuple(name, names), { minLength: 1, maxLength: 3, selector: ([first]) => first }),
  maps: fc.uniqueArray(fc.oneof(name, fc.constantFrom('shop', 'cluster', 'argocd', 'flux-system')), {
    minLength: 1,
    maxLength: 3,
  }),
  wide: fc.boolean(),
  namespace: fc.constantFrom(undefined, 'cluster', 'shop'),
  folder: fc.constantFrom('.', 'a/b', 'dist'),
});

interface Program {
  readonly environments: readonly (readonly [string, readonly string[]])[];
  readonly maps: readonly string[];
  readonly wide: boolean;
  readonly namespace: string | undefined;
  readonly folder: string;
}

/** What an object of a controller says of folders, as far as these tests look. */
interface Delivery {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly path?: string;
    readonly source?: { readonly path: string };
    readonly generators?: readonly [
      { readonly git: { readonly directories: readonly { path: string; exclude?: boolean }[] } },
    ];
  };
}

function filesOf(controller: 'argoCd' | 'flux', { environments, maps, wide, namespace, folder }: Program) {
  const clustersOf = (clusters: readonly string[]) => Object.fromEntries(clusters.map((cluster) => [cluster, {}]));
  const app = new App({
    name: 'test',
    environments: Object.fromEntries(environments.map(([one, clusters]) => [one, { clusters: clustersOf(clusters) }])),
  });
  if (controller === 'flux') new GitOps(app, 'x', { repository: SSH, folder, flux: { ...KEY, namespace } });
  else new GitOps(app, 'x', { repository: HTTPS, folder, argoCd: { namespace } });
  app.forEachCluster((cluster) => {
    for (const map of maps) new ServiceMap(cluster, map, { network: 'open', podSecurity: 'baseline' });
    if (wide) new StorageClass(cluster, 'fast', { provisioner: 'csi.acme.com' });
  });
  const { findings, files } = outcome(app);
  expect(findings).toBe('');
  return files;
}

/** Whether a folder fits a pattern of the directory generator: `*` is anything but a slash. */
const fits = (pattern: string, folder: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]*')}$`).test(folder);

/** Those of the folders in the repository that an object delivers. */
function taken({ spec }: Delivery, folders: readonly string[]): string[] {
  const directories = spec.generators?.[0].git.directories;
  if (directories === undefined) return [spec.path?.slice('./'.length) ?? spec.source?.path ?? ''];
  const matching = (exclude: boolean, folder: string) =>
    directories.some((one) => (one.exclude ?? false) === exclude && fits(one.path, folder));
  return folders.filter((folder) => matching(false, folder) && !matching(true, folder));
}

it.each(['argoCd', 'flux'] as const)(
  'whatever the clusters and maps are called, %s delivers each folder once, by a name of its own',
  (controller) => {
    fc.assert(
      fc.property(programs, (program) => {
        const files = filesOf(controller, program);
        const inRepository = (path: string) => (program.folder === '.' ? path : `${program.folder}/${path}`);
        const leaves = [...files.keys()].filter((path) => path.endsWith('/kustomization.yaml'));
        const folders = leaves.map((path) => inRepository(path.slice(0, path.lastIndexOf('/'))));
        // The directory generator sees what is above and below them too.
        const all = [...new Set(folders.flatMap((folder) => [folder, folder.replace(/\/[^/]*$/, '')]))];
        const deliveries = [...files]
          .filter(([path]) => /(?:application|applicationset)\.argoproj|kustomization\.kustomize/.test(path))
          .map(([, content]) => parse(content) as Delivery);
        expect(deliveries.flatMap((delivery) => taken(delivery, all)).toSorted()).toEqual(folders.toSorted());
        // One Argo CD may come to hold all of these, and one Flux those of its cluster.
        const called = deliveries.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
        if (controller === 'argoCd') expect(new Set(called).size).toBe(called.length);
      }),
      { numRuns: 60 },
    );
  },
);
