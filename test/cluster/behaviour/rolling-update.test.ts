import { ServiceMap, StatefulDB, StatelessApp, type StatelessAppOptions } from 'servicemap';
import { describe, expect, test } from 'vitest';
import { OnlineBoutique } from '../../../src/charts/online-boutique.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { objectOf } from '../../program.js';
import { UNREADY } from '../plane/stages.js';
import { brokenPromises } from './availability.js';
import { sharedCluster } from './cluster.js';
import { manifestsOf } from './deploy.js';
import { podsOf } from './live.js';
import { expectNone, expectProblem } from './problems.js';
import { promiseOfRollout, rollOver, slowly } from './rolling-update.js';
import { rolloutProblems } from './rollout.js';

const resources = { cpu: '10m', memory: '16Mi' };

const web = (namespace: string, tag: string, options: Partial<StatelessAppOptions> = {}) =>
  manifestsOf((app) => {
    const image = `acme/web:${tag}`;
    new StatelessApp(new ServiceMap(app, namespace), 'web', { image, replicas: 3, resources, ...options });
  });

const database = (namespace: string, tag: string) =>
  manifestsOf((app) => {
    const image = `acme/db:${tag}`;
    const storage = { size: '1Gi', mountPath: '/data' };
    new StatefulDB(new ServiceMap(app, namespace), 'db', { image, replicas: 3, storage, resources });
  });

const frontend = (namespace: string, tag: string) =>
  manifestsOf((app) => new OnlineBoutique(app, namespace, { image: (name) => `acme/${name}:${tag}` })).filter(
    ({ kind, metadata }) => kind === 'Namespace' || metadata.name === 'frontend',
  );

type Program = (namespace: string, tag: string) => Manifest[];

describe.concurrent('a new image', async () => {
  const client = await sharedCluster();

  test.each<[string, Program, string, number]>([
    ['a StatelessApp', web, 'Deployment', 0],
    ["the online boutique's frontend", frontend, 'Deployment', 0],
    ['a StatefulDB', database, 'StatefulSet', 1],
  ])('of %s rolls with as many pods as promised', async (title, program, kind, unavailable) => {
    const namespace = `rolling-${title.replaceAll(/\W+/g, '-').toLowerCase()}`;
    const before = slowly(program(namespace, '1'));
    const after = slowly(program(namespace, '2'));
    const workload = objectOf(after, kind);
    const moments = await rollOver(client, before, after);
    await expectNone(client, async () => brokenPromises(moments, [promiseOfRollout(workload, unavailable)]), 0);
    const images = (await podsOf(client, workload)).map(({ spec }) => spec.containers[0]?.image);
    expect(new Set(images)).toEqual(new Set([expect.stringMatching(/:2$/)]));
  });

  test('that never gets ready takes no pod of the old one away', async () => {
    const before = web('rolling-broken', '1');
    const after = web('rolling-broken', '2', { podAnnotations: { [UNREADY]: '' } });
    const moments = await rollOver(client, before, after, async () =>
      expectProblem(
        client,
        rolloutProblems(after),
        /Deployment rolling-broken\/web: \d of 3 pods are new and ready\n[^]*Pod web-.*Ready=False/,
      ),
    );
    await expectNone(
      client,
      async () => brokenPromises(moments, [promiseOfRollout(objectOf(after, 'Deployment'), 0)]),
      0,
    );
  });

  test('that takes a pod away first is told, with the workload and the moment', async () => {
    const rollout = { unavailable: 1 };
    const after = slowly(web('rolling-short', '2', { rollout }));
    const moments = await rollOver(client, slowly(web('rolling-short', '1', { rollout })), after);
    await expectProblem(
      client,
      async () => brokenPromises(moments, [promiseOfRollout(objectOf(after, 'Deployment'), 0)]),
      /^apps\/Deployment rolling-short\/web: 2 pods were available and 3 are promised, when Pod web-\S+ was asked to go\n/,
      0,
    );
  });
});
