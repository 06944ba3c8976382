import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KubernetesVersion, NEWEST } from '../../../src/kubernetes/versions.js';
import { run } from '../../../src/testing/index.js';
import { makeClasses } from '../acceptance/classes.js';
import { installFor } from '../acceptance/crds.js';
import { namespacesBeside } from '../acceptance/namespaces.js';
import { filesIn } from '../acceptance/objects.js';
import { expectOk } from '../client/client.js';
import { everyOption } from '../options/program.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { type Apply, applyTo } from './kubectl.js';
import { asMaps, below, type Files, leavesOf, objectsIn, onDisk } from './written.js';

const dist = filesIn(fileURLToPath(new URL('../../../dist', import.meta.url)));

/** The clusters of dist/, and what they run (src/main.ts). */
const CLUSTERS: readonly (readonly [cluster: string, version: KubernetesVersion])[] = [
  ['dev/local', '1.36'],
  ['prod/seoul', '1.34'],
  ['prod/busan', '1.33'],
];

// kubectl is started some 20 times.
const PATIENCE = 240_000;

/** What is applied, one after the other: the arguments of each `kubectl apply`, below a folder. */
type Units = (
  files: Files,
  cluster: string,
) => { readonly files: Files; readonly args: readonly (readonly string[])[] };

const LAYOUTS: Readonly<Record<string, Units>> = {
  'each folder': (files) => ({ files, args: leavesOf(files).map((folder) => ['-k', folder]) }),
  'each file of --layout map': (files, cluster) => {
    const maps = asMaps(files, cluster);
    return { files: maps, args: [...maps.keys()].map((file) => ['-f', file]) };
  },
};

/**
 * What kubectl calls configured whenever it applies it, whoever wrote it, while the server changes nothing: it sends the
 * selector of a budget, and claim templates, which the server fills up, whole each time.
 */
const SENT_AGAIN = /^(?:poddisruptionbudget\.policy|statefulset\.apps)\//;

it('every cluster of dist/ is applied', () => {
  const clusters = new Set([...dist.keys()].map((path) => path.split('/').slice(0, 2).join('/')));
  expect([...clusters].toSorted()).toEqual(CLUSTERS.map(([cluster]) => cluster).toSorted());
});

describe.each(Object.entries(LAYOUTS))('%s', (_, units) => {
  describe.each(CLUSTERS)(`of dist/%s, by kubectl`, (cluster, version) => {
    let plane: ControlPlane;
    let apply: Apply;
    beforeAll(async () => {
      plane = await startControlPlane({ emulate: version });
      apply = await applyTo(plane.kubeconfig);
    });
    afterAll(async () => plane.stop());

    it(
      'makes all objects in an empty cluster, and changes none when it comes again',
      async () => {
        const { files, args } = units(below(dist, cluster), cluster);
        const objects = objectsIn(below(dist, cluster));
        await installFor(plane.client, objects);
        using folder = onDisk(files);
        const all = async (...more: string[]) => {
          const said: string[] = [];
          for (const [flag = '', path = ''] of args)
            said.push(
              ...(await apply(...more, flag, `${folder.path}/${path}`)).map(({ object, what }) => `${object} ${what}`),
            );
          return said.toSorted();
        };

        const first = await all();
        expect(first.filter((line) => !line.endsWith(' created'))).toEqual([]);
        expect(first).toHaveLength(objects.length);
        const made = await versionsOf(plane, objects);
        const again = await all();
        expect(again).toEqual(
          first.map((line) => line.replace(/ created$/, SENT_AGAIN.test(line) ? ' configured' : ' unchanged')),
        );
        expect(await versionsOf(plane, objects)).toEqual(made);

        // And as Flux does: once the fields are taken over from kubectl, nothing moves either.
        await all('--server-side', '--force-conflicts');
        const taken = await versionsOf(plane, objects);
        await all('--server-side');
        expect(await versionsOf(plane, objects)).toEqual(taken);
      },
      PATIENCE,
    );
  });
});

it(
  'whatever options say, objects can be applied again, and then stay as they are',
  async () => {
    const plane = await startControlPlane();
    try {
      const { files } = await run(() => everyOption(NEWEST));
      const all = below(files, 'test/gateway');
      const objects = objectsIn(all);
      await makeClasses(plane.client);
      await installFor(plane.client, objects);
      for (const namespace of namespacesBeside(objects)) expectOk(await plane.client.create(namespace));
      const apply = await applyTo(plane.kubeconfig);
      using folder = onDisk(all);
      const leaves = leavesOf(all);
      expect(leaves.length).toBeGreaterThan(5);
      for (const leaf of leaves) await apply('-k', `${folder.path}/${leaf}`);
      const made = await versionsOf(plane, objects);
      for (const leaf of leaves) await apply('-k', `${folder.path}/${leaf}`);
      expect(await versionsOf(plane, objects)).toEqual(made);
    } finally {
      await plane.stop();
    }
  },
  PATIENCE,
);

const versionsOf = async ({ client }: ControlPlane, objects: ReturnType<typeof objectsIn>): Promise<unknown[]> =>
  Promise.all(
    objects.map(async (object) => {
      const { body } = await client.get(object);
      const { name, resourceVersion } = (body as typeof object).metadata;
      expect(resourceVersion).toEqual(expect.any(String));
      return [object.kind, name, resourceVersion];
    }),
  );
