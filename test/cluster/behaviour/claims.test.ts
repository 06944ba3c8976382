import { ServiceMap, SharedVolume, StatelessApp, StaticVolume, StorageClass, Volume } from 'servicemap';
import { describe, expect, test } from 'vitest';
import { expectOk } from '../client/client.js';
import { pairProblems } from './claims.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { find } from './live.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';

const image = 'ghcr.io/acme/app:1.0.0';
const resources = { cpu: '10m', memory: '16Mi' };
const size = '1Gi';

describe.concurrent('volumes of a map', async () => {
  const client = await sharedCluster();

  test('that are there already are bound to exactly their claims, whatever else would fit', async () => {
    const manifests = manifestsOf((app) => {
      const map = new ServiceMap(app, 'claims-static');
      // All alike: without their names any of the claims would do for any of the volumes.
      const volumes = ['c', 'a', 'b'].map(
        (id) => new StaticVolume(map, id, { size, nfs: { server: 'nfs.example.com', path: `/${id}` } }),
      );
      const mounts = Object.fromEntries(volumes.map((volume) => [`/${volume.name}`, volume]));
      new StatelessApp(map, 'api', { image, resources, replicas: 2, mounts });
    });
    // The claims first: they wait for their own volumes, even if others of their kind come before.
    await deploy(
      client,
      manifests.toSorted((a, b) => Number(a.kind === 'PersistentVolume') - Number(b.kind === 'PersistentVolume')),
    );
    await expectNone(client, pairProblems(manifests));
    await expectNone(client, rolloutProblems(manifests));
  });

  test('that are there already stay with a claim that comes back only if somebody lets them', async () => {
    const manifests = manifestsOf((app) => {
      const map = new ServiceMap(app, 'claims-again');
      new StaticVolume(map, 'data', { size, hostPath: { path: '/srv' } });
    });
    await deploy(client, manifests);
    await expectNone(client, pairProblems(manifests));
    const claim = manifests.find(({ kind }) => kind === 'PersistentVolumeClaim');
    if (claim === undefined) throw new Error('there is no claim');
    expectOk(await client.delete(claim));
    await expectProblem(client, pairProblems(manifests), /PersistentVolume claims-again-data: it is Released/);
    const volume = manifests.find(({ kind }) => kind === 'PersistentVolume');
    expect(volume && (await find(client, volume))).toBeDefined();
  });

  test('that are made are mounted by several workloads where they are shared', async () => {
    const manifests = manifestsOf((app) => {
      const map = new ServiceMap(app, 'claims-shared');
      const media = new SharedVolume(map, 'media', { size });
      new StatelessApp(map, 'api', { image, resources, replicas: 2, mounts: { '/media': media } });
      new StatelessApp(map, 'worker', { image, resources, mounts: { '/in': { volume: media, readOnly: true } } });
    });
    await deploy(client, manifests);
    await expectNone(client, pairProblems(manifests));
    await expectNone(client, rolloutProblems(manifests));
  });

  test('for one pod are handed from version to version without two pods at a time', async () => {
    const version = (tag: string) =>
      manifestsOf((app) => {
        const map = new ServiceMap(app, 'claims-single');
        const data = new Volume(map, 'data', { size, accessMode: 'ReadWriteOncePod' });
        new StatelessApp(map, 'api', { image: `ghcr.io/acme/app:${tag}`, resources, mounts: { '/data': data } });
      });
    const first = version('1.0.0');
    await deploy(client, first);
    await expectNone(client, rolloutProblems(first));
    const second = version('2.0.0');
    await deploy(client, second);
    // The scheduler keeps a second pod from the volume: a rolling update would wait for ever.
    await expectNone(client, rolloutProblems(second));
    await expectNone(client, pairProblems(second));
  });

  test.each([
    [true, 'grow'],
    [false, 'stay'],
  ])('grow where their StorageClass allows it: %s', async (allowVolumeExpansion, name) => {
    const sized = (wanted: string) =>
      manifestsOf((app) => {
        const { name: storageClass } = new StorageClass(app, `claims-${name}`, {
          provisioner: 'disks.example.com',
          allowVolumeExpansion,
        });
        new Volume(new ServiceMap(app, `claims-${name}`), 'data', { size: wanted, storageClass });
      });
    const first = sized('1Gi');
    await deploy(client, first);
    await expectNone(client, pairProblems(first));
    if (!allowVolumeExpansion) {
      await expect(deploy(client, sized('2Gi'))).rejects.toThrow(/the storageclass [^]* must support resize/);
      return;
    }
    const [claim] = first.filter(({ kind }) => kind === 'PersistentVolumeClaim');
    const before = claim && (await find(client, claim));
    await deploy(client, sized('2Gi'));
    const after = claim && (await find(client, claim));
    expect(after?.metadata['uid']).toBe(before?.metadata['uid']);
    expect(after).toMatchObject({ spec: { resources: { requests: { storage: '2Gi' } } } });
    await expect(deploy(client, first)).rejects.toThrow(/can not be less than|field can not be less/);
  });
});
