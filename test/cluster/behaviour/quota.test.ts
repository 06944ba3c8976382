import { type ResourceOptions, ServiceMap, type ServiceMapOptions, StatefulDB, StatelessApp } from 'servicemap';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../client/client.js';
import { until } from '../client/until.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { missingRefusal, refusals } from './quota.js';

let client: Client;
beforeAll(async () => {
  client = await sharedCluster();
});

const deployMap = async (name: string, options: ServiceMapOptions, make: (map: ServiceMap) => unknown) =>
  deploy(
    client,
    manifestsOf((app) => make(new ServiceMap(app, name, options))),
  );

const web = (map: ServiceMap, replicas: number, resources?: ResourceOptions) =>
  new StatelessApp(map, 'web', { image: 'nginx:1.27', replicas, resources });

interface Container {
  readonly name: string;
  readonly resources: unknown;
}

async function containersOf(namespace: string): Promise<Container[]> {
  const pods = await client.list('v1', 'Pod', { namespace });
  return pods.flatMap(({ spec }) => (spec as { containers: Container[] }).containers);
}

/** Waits for a refusal that has all these words. */
async function untilRefused(namespace: string, ...words: string[]): Promise<void> {
  await until(
    `something in ${namespace} to be refused`,
    async () => {
      const problems = missingRefusal(await refusals(client, namespace), words);
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return true;
    },
    { within: 20_000 },
  );
}

const small = { cpu: '100m', memory: '64Mi' };

describe.concurrent('a quota lets in what fits, and refuses the rest by its name', () => {
  test.each<[string, ServiceMapOptions['quota'], (map: ServiceMap) => unknown, string]>([
    ['pods', { pods: 2 }, (map) => web(map, 4, small), 'requested: pods=1, used: pods=2, limited: pods=2'],
    ['cpu', { cpu: '250m' }, (map) => web(map, 4, small), 'requested: requests.cpu=100m, used: requests.cpu=200m'],
    ['memory', { memory: '150Mi' }, (map) => web(map, 4, small), 'used: requests.memory=128Mi'],
    [
      'storage',
      { storage: '25Gi' },
      (map) =>
        new StatefulDB(map, 'db', {
          image: 'postgres:16.4',
          replicas: 3,
          ordering: 'Parallel',
          storage: { size: '10Gi', mountPath: '/data' },
          resources: small,
        }),
      'requested: requests.storage=10Gi, used: requests.storage=20Gi',
    ],
  ])('%s', async (resource, quota, make, words) => {
    const namespace = `quota-${resource}`;
    await deployMap(namespace, { quota }, make);
    await untilRefused(namespace, 'exceeded quota: quota', words);
    expect(await containersOf(namespace), `pods in ${namespace}`).toHaveLength(2);
  });

  test('of cpu: pods that request none', async () => {
    await deployMap('quota-silent', { quota: { cpu: '1' } }, (map) => web(map, 1));
    await untilRefused('quota-silent', 'failed quota: quota: must specify requests.cpu for: web');
  });
});

describe.concurrent('limits', () => {
  const limits = {
    defaultRequest: { cpu: '50m', memory: '64Mi' },
    default: { cpu: '200m', memory: '128Mi' },
    max: { cpu: '500m', memory: '256Mi' },
    min: { cpu: '20m', memory: '32Mi' },
  };

  test('give containers what they do not say, and so let them into a quota', async () => {
    await deployMap('limits-default', { limits, quota: { cpu: '100m', memory: '1Gi' } }, (map) => web(map, 3));
    await untilRefused('limits-default', 'exceeded quota: quota', 'used: requests.cpu=100m');
    const resources = { requests: limits.defaultRequest, limits: limits.default };
    expect((await containersOf('limits-default')).map((container) => container.resources)).toEqual([
      resources,
      resources,
    ]);
  });

  test.each<[string, ResourceOptions, string]>([
    ['max', { cpu: { request: '100m', limit: '600m' } }, 'maximum cpu usage per Container is 500m, but limit is 600m'],
    ['min', { cpu: '100m', memory: '16Mi' }, 'minimum memory usage per Container is 32Mi, but request is 16Mi'],
  ])('refuse what is beyond %s', async (bound, resources, words) => {
    await deployMap(`limits-${bound}`, { limits }, (map) => web(map, 1, resources));
    await untilRefused(`limits-${bound}`, 'ReplicaSet', 'web-', words);
  });
});

test('the check tells when nothing was refused', () => {
  expect(missingRefusal(['ReplicaSet shop/web-1: exceeded quota: quota'], ['quota: other'])).toEqual([
    'nothing was refused with "quota: other"; refused: ReplicaSet shop/web-1: exceeded quota: quota',
  ]);
});
