import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterSets } from '../../../src/cli/validating/cluster-sets.js';
import { readManifests } from '../../../src/manifests/read/read-file.js';
import type { Layout } from '../../../src/output/layouts/form.js';
import { render } from '../../../src/output/render.js';
import { placed } from '../../output/layouts/placed.js';

const read = (path: string, text: string) => readManifests(path, Buffer.from(text));
const pathsOf = (sets: ReturnType<typeof clusterSets>) => ordered(sets.map((set) => set.map(({ path }) => path)));
const ordered = (sets: string[][]) => sets.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));

/** Each kind of place that an object has in a cluster. */
const objectsIn = (prefix: string, namespace: string) => [
  placed('v1', 'Namespace', namespace, { prefix }),
  placed('apps/v1', 'Deployment', 'api', { prefix, namespace }),
  placed('v1', 'ConfigMap', 'loose', { prefix }),
  placed('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:shop', { prefix }),
  placed('acme.io/v1', 'Gadget', 'a', { prefix }),
  placed('acme.io/v1', 'Planet', 'b', { prefix }),
  placed('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'planets.acme.io', {
    prefix,
    spec: { group: 'acme.io', names: { kind: 'Planet' }, scope: 'Cluster' },
  }),
];

const written = (prefixes: readonly string[], layout: Layout, namespace = 'shop') =>
  render(
    'shop',
    prefixes.flatMap((prefix) => objectsIn(prefix, namespace)),
    { layout, format: 'yaml' },
  ).map(({ path, content }) => ({ path: `dist/${path}`, content }));

describe.each(['object', 'map'] as const)('in the layout %s', (layout) => {
  it('are the clusters that synth wrote, whatever their names and that of the namespace', () => {
    const name = fc.stringMatching(/^[a-z]([a-z-]{0,6}[a-z])?$/);
    const names = fc.oneof(name, fc.constantFrom('kustomization', 'service-api', 'shop', 'con'));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(names, names), { minLength: 2, maxLength: 4, selector: (one) => one.join('/') }),
        names,
        (clusters, namespace) => {
          const prefixes = clusters.map((one) => one.join('/'));
          const files = written(prefixes, layout, namespace);
          const sets = pathsOf(clusterSets(files.map(({ path, content }) => read(path, content))));
          const expected = prefixes.map((prefix) =>
            files.map(({ path }) => path).filter((path) => path.startsWith(`dist/${prefix}/`)),
          );
          expect(sets).toEqual(ordered(expected));
        },
      ),
    );
  });

  it('are one where there is one cluster, or none', () => {
    for (const prefix of ['prod/seoul', '']) {
      const files = written([prefix], layout).map(({ path, content }) => read(path, content));
      expect(clusterSets(files)).toEqual([files]);
    }
  });

  it('have the files of others in the folder of a cluster, and those beside all clusters', () => {
    const [seoul, busan] = ['prod/seoul', 'prod/busan'].map((prefix) =>
      written([prefix], layout).map(({ path }) => path),
    );
    const own = written(['prod/seoul', 'prod/busan'], layout).map(({ path, content }) => read(path, content));
    const mine = read('./dist/prod/seoul/mine/secret.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }');
    const beside = read('dist/crds.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: { name: b }');
    expect(pathsOf(clusterSets([mine, ...own, beside]))).toEqual(
      ordered([
        [mine.path, ...(seoul ?? []), beside.path],
        [...(busan ?? []), beside.path],
      ]),
    );
  });
});

it('need files of ours: a folder for each variant of somebody else is one set', () => {
  const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api, namespace: shop }';
  const files = ['a', 'b'].map((folder) => read(`${folder}/shop/deployment-api.yaml`, text));
  expect(clusterSets(files)).toEqual([files]);
});

it('are no matter of a file of ours that somebody moved, copied together or broke', () => {
  const [first] = written(['prod/seoul'], 'object').filter(({ path }) => path.endsWith('deployment-api.yaml'));
  const text = String(first?.content);
  const files = [
    read(String(first?.path), text),
    read('elsewhere/api.yaml', text),
    read('all/shop/deployment-api.yaml', `${text}---\n${text}`),
    read('all/shop/deployment-web.yaml', text.replace('name: api', 'name: 5')),
    read('all/shop/deployment-web.yaml', text.replace('name: api', 'name: [')),
    read('all/shop/deployment-web.yaml', text.replace('namespace: shop', 'namespace: {}')),
  ];
  expect(clusterSets(files)).toEqual([files]);
});
