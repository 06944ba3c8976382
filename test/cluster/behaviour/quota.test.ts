import { type ResourceOptions, ServiceMap, type ServiceMapOptions, StatefulDB, StatelessApp } from 'servicemap';
import { describe, expect, test } from 'vitest';
import type { ObjectReference } from '../client/client.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { podsOf } from './live.js';
import { expectNone, expectProblem } from './problems.js';
import { refusalProblems } from './quota.js';

const small = { cpu: '100m', memory: '64Mi' };

const web = (map: ServiceMap, replicas: number, resources?: ResourceOptions) =>
  new StatelessApp(map, 'web', { image: 'nginx:1.27', replicas, resources });

const database = (map: ServiceMap) =>
  new StatefulDB(map, 'db', {
    image: 'postgres:16.4',
    replicas: 3,
    ordering: 'Parallel',
    storage: { size: '10Gi', mountPath: '/data' },
    resources: small,
  });

const deployment = (namespace: string): ObjectReference => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace },
});

const limits = {
  defaultRequest: { cpu: '50m', memory: '64Mi' },
  default: { cpu: '200m', memory: '128Mi' },
  max: { cpu: '500m', memory: '256Mi' },
  min: { cpu: '20m', memory: '32Mi' },
};

describe.concurrent('what a map says of the resources of its namespace', async () => {
  const client = await sharedCluster();

  const deployMap = async (name: string, options: ServiceMapOptions, make: (map: ServiceMap) => unknown) =>
    deploy(
      client,
      manifestsOf((app) => make(new ServiceMap(app, name, options))),
    );

  /** Deploys what synth refuses: the workload of a map without those rules, in one that has them. */
  const deployRefused = async (name: string, options: ServiceMapOptions, resources: ResourceOptions, says: RegExp) => {
    const make = (rules: ServiceMapOptions, given: ResourceOptions) =>
      manifestsOf((app) => web(new ServiceMap(app, name, rules), 1, given));
    expect(() => make(options, resources)).toThrow(says);
    const isWorkload = ({ kind }: ObjectReference) => kind === 'Deployment';
    await deploy(client, [
      ...make(options, small).filter((manifest) => !isWorkload(manifest)),
      ...make({}, resources).filter(isWorkload),
    ]);
  };

  const resourcesIn = async (workload: ObjectReference) =>
    (await podsOf(client, workload)).flatMap(({ spec }) =>
      spec.containers.map((container) => (container as { resources?: unknown }).resources),
    );

  test.each<[string, ServiceMapOptions['quota'], string]>([
    ['pods', { pods: 2 }, 'requested: pods=1, used: pods=2, limited: pods=2'],
    ['cpu', { cpu: '250m' }, 'requested: requests.cpu=100m, used: requests.cpu=200m, limited: requests.cpu=250m'],
    ['memory', { memory: '150Mi' }, 'requested: requests.memory=64Mi, used: requests.memory=128Mi'],
  ])('a quota of %s lets in what fits and refuses the rest by its name', async (resource, quota, words) => {
    const workload = deployment(`quota-${resource}`);
    await deployMap(`quota-${resource}`, { quota }, (map) => web(map, 4, small));
    await expectNone(client, refusalProblems(workload, 'exceeded quota: quota', words));
    expect(await podsOf(client, workload)).toHaveLength(2);
  });

  test('a quota of storage lets in the claims that fit and refuses the rest by its name', async () => {
    const metadata = { name: 'db', namespace: 'quota-storage' };
    const workload = { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata };
    await deployMap('quota-storage', { quota: { storage: '25Gi' } }, database);
    const words = 'requested: requests.storage=10Gi, used: requests.storage=20Gi, limited: requests.storage=25Gi';
    await expectNone(client, refusalProblems(workload, 'exceeded quota: quota', words));
    expect((await podsOf(client, workload)).map(({ metadata: { name } }) => name)).toHaveLength(2);
  });

  test('a quota of cpu refuses pods that request none', async () => {
    await deployRefused('quota-silent', { quota: { cpu: '1' } }, {}, /quota.*cpu/);
    const words = 'failed quota: quota: must specify requests.cpu for: web';
    await expectNone(client, refusalProblems(deployment('quota-silent'), words));
  });

  test('limits give containers what they do not say, and so let them into a quota', async () => {
    const workload = deployment('limits-given');
    await deployMap('limits-given', { limits, quota: { cpu: '100m', memory: '1Gi' } }, (map) => web(map, 3));
    await expectNone(client, refusalProblems(workload, 'exceeded quota: quota', 'used: requests.cpu=100m'));
    const given = { requests: limits.defaultRequest, limits: limits.default };
    expect(await resourcesIn(workload)).toEqual([given, given]);
  });

  test.each<[string, ResourceOptions, string]>([
    ['max', { cpu: { request: '100m', limit: '600m' } }, 'maximum cpu usage per Container is 500m, but limit is 600m'],
    ['min', { ...small, memory: '16Mi' }, 'minimum memory usage per Container is 32Mi, but request is 16Mi'],
  ])('limits refuse what is beyond their %s', async (bound, resources, words) => {
    await deployRefused(`limits-${bound}`, { limits }, resources, new RegExp(`limits\\.${bound}`));
    await expectNone(client, refusalProblems(deployment(`limits-${bound}`), words));
  });

  test('a quota that refuses nothing is told, with the workload', async () => {
    await deployMap('quota-wide', { quota: { pods: 9 } }, (map) => web(map, 1, small));
    await expectProblem(
      client,
      refusalProblems(deployment('quota-wide'), 'exceeded quota: quota'),
      /^apps\/Deployment quota-wide\/web: no pod of it was refused with "exceeded quota: quota"\n[^]*Available=True/,
    );
  });
});
