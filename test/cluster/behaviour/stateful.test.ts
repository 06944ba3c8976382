import { ServiceMap, StatefulDB, type StatefulDBOptions } from 'servicemap';
import { describe, expect, test } from 'vitest';
import { expectOk, nameOf, type ObjectReference } from '../client/client.js';
import { until } from '../client/until.js';
import { UNREADY } from '../plane/stages.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { find, podsOf, uidOf } from './live.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';
import { claimOf, ordinalProblems } from './stateful.js';
import { UNPROVISIONED } from './volumes.js';

const OPTIONS: StatefulDBOptions<'postgres'> = {
  image: 'postgres:16.4',
  ports: { postgres: 5432 },
  replicas: 3,
  storage: { size: '1Gi', mountPath: '/var/lib/postgresql/data' },
  resources: { cpu: '10m', memory: '16Mi' },
};

describe.concurrent('the pods of a StatefulDB', async () => {
  const client = await sharedCluster();

  const set = (namespace: string): ObjectReference => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'db', namespace },
  });
  const deployDb = async (map: string, options: Partial<StatefulDBOptions<'postgres'>>) => {
    const manifests = manifestsOf((app) => new StatefulDB(new ServiceMap(app, map), 'db', { ...OPTIONS, ...options }));
    await deploy(client, manifests);
    return manifests;
  };
  /** The pods that there are when the controller has done what it can for now. */
  const podsThen = async (map: string, count: number) =>
    until(`${count} pods of ${map}/db`, async () => {
      const live = await find(client, set(map));
      const { replicas } = (live?.['status'] ?? {}) as { replicas?: number };
      const names = (await podsOf(client, set(map))).map(({ metadata }) => metadata.name);
      return replicas === count && names.length >= count && names;
    });

  test('are named in order, each with claims of its own, which are bound', async () => {
    const manifests = await deployDb('stateful', {
      storage: {
        data: { size: '2Gi', mountPath: '/var/lib/postgresql/data' },
        wal: { size: '1Gi', mountPath: '/var/lib/postgresql/wal' },
      },
    });
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, ordinalProblems(set('stateful'), 3, ['data', 'wal']));
  });

  test('have the hosts that peers name', async () => {
    const manifests = await deployDb('stateful-peers', {
      replicas: 2,
      env: (self: StatefulDB<'postgres'>) => ({ PEERS: self.peers }),
    } as Partial<StatefulDBOptions<'postgres'>>);
    await expectNone(client, rolloutProblems(manifests));
    const pods = await podsOf(client, set('stateful-peers'));
    const hosts = pods.map(({ spec: { hostname, subdomain } }) => `${hostname}.${subdomain}`);
    const peers = pods.map(({ spec }) => spec.containers[0]?.env?.find(({ name }) => name === 'PEERS')?.value);
    expect(peers, nameOf(set('stateful-peers'))).toEqual([hosts.join(','), hosts.join(',')]);
  });

  test('start one after the other: the next only when the last is ready', async () => {
    await deployDb('stateful-ordered', { podAnnotations: { [UNREADY]: '' } });
    for (const ordinal of [0, 1, 2]) {
      const names = await podsThen('stateful-ordered', ordinal + 1);
      expect(names, nameOf(set('stateful-ordered'))).toEqual(['db-0', 'db-1', 'db-2'].slice(0, ordinal + 1));
      await makeReady({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: `db-${ordinal}`, namespace: 'stateful-ordered' },
      });
    }
  });

  test('start at once with ordering Parallel', async () => {
    await deployDb('stateful-parallel', { ordering: 'Parallel', podAnnotations: { [UNREADY]: '' } });
    expect(await podsThen('stateful-parallel', 3), nameOf(set('stateful-parallel'))).toEqual(['db-0', 'db-1', 'db-2']);
  });

  test('come back with the name and the claims that they had', async () => {
    const manifests = await deployDb('stateful-again', { replicas: 2 });
    await expectNone(client, rolloutProblems(manifests));
    const [, before] = await podsOf(client, set('stateful-again'));
    if (before === undefined) throw new Error('there is no second pod');
    const claim = await find(client, claimOf(before, 'data'));
    expectOk(await client.delete({ ...before, apiVersion: 'v1' }));
    await until('another db-1', async () => {
      const after = (await podsOf(client, set('stateful-again'))).find(({ metadata }) => metadata.name === 'db-1');
      return after !== undefined && uidOf(after) !== uidOf(before);
    });
    await expectNone(client, ordinalProblems(set('stateful-again'), 2, ['data']));
    expect(uidOf((await find(client, claimOf(before, 'data'))) ?? before)).toBe(claim && uidOf(claim));
  });

  test.each([
    ['Retain', ['data-db-0', 'data-db-1']],
    ['Delete', ['data-db-0']],
  ] as const)('leave their claims when scaled down as whenScaled %s says', async (whenScaled, left) => {
    const map = `stateful-${whenScaled.toLowerCase()}`;
    const manifests = await deployDb(map, { replicas: 2, retention: { whenScaled } });
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, rolloutProblems(await deployDb(map, { replicas: 1, retention: { whenScaled } })));
    const claims = await until(`${left.length} claims`, async () => {
      const live = await client.list('v1', 'PersistentVolumeClaim', { namespace: map });
      return live.length === left.length && live;
    });
    // A claim with an owner goes when its owner does.
    const kept = claims.map(({ metadata }) => [metadata.name, metadata['ownerReferences'] ?? 'nobody']);
    expect(kept, nameOf(set(map))).toEqual(left.map((name) => [name, 'nobody']));
  });

  test('that lack a volume are named with their claim', async () => {
    const manifests = await deployDb('stateful-broken', {
      patches: {
        StatefulSet: [
          { op: 'add', path: '/spec/volumeClaimTemplates/0/metadata/annotations', value: { [UNPROVISIONED]: '' } },
        ],
      },
    });
    await expectProblem(
      client,
      rolloutProblems(manifests),
      /^apps\/StatefulSet stateful-broken\/db: 0 of 3 pods are new and ready\n[^]*db-0[^]*unbound/,
    );
    await expectProblem(
      client,
      ordinalProblems(set('stateful-broken'), 1, ['data']),
      /^PersistentVolumeClaim stateful-broken\/data-db-0: it is Pending, and pod db-0 needs it/,
    );
  });

  async function makeReady(pod: ObjectReference): Promise<void> {
    const path = await client.pathOf(pod, '/status');
    const conditions = ['Ready', 'ContainersReady'].map((type) => ({ type, status: 'True' }));
    await until(`${pod.metadata.name} to run`, async () => {
      const live = await find(client, pod);
      return (live?.['status'] as { phase?: string } | undefined)?.phase === 'Running';
    });
    const type = 'application/strategic-merge-patch+json';
    expectOk(await client.send({ method: 'PATCH', path, type, body: { status: { conditions } } }));
  }
});
