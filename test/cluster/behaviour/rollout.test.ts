import { Config, Secret, ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, expectOk } from '../client/client.js';
import { sharedCluster } from './cluster.js';
import { deploy, manifestsIn, manifestsOf } from './deploy.js';
import { find } from './live.js';
import { needProblems } from './pod-needs.js';
import { levelProblems, refusedPods } from './pod-security.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';
import { serviceProblems, servicesAsNamed } from './services.js';

/** The maps in dist/dev/local with the levels that they should enforce. */
const MAPS = {
  shop: 'restricted',
  billing: 'restricted',
  monitoring: 'privileged',
  'online-boutique': 'restricted',
} as const;

/** Services that are not called after their workload. */
const OTHERS = { 'orders-db-headless': 'orders-db', 'frontend-external': 'frontend' };

const WORKLOADS: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job']);

const client = await sharedCluster();

describe.concurrent('what dist/dev/local holds', () => {
  const maps = Object.entries(MAPS).map(([map, level]) => [map, level, manifestsIn(`dist/dev/local/${map}`)] as const);

  beforeAll(async () => {
    await Promise.all(maps.map(async ([, , manifests]) => deploy(client, manifests)));
    await makeLogin(client);
  });

  test.each(maps)('%s rolls out until every workload is ready', async (_map, _level, manifests) => {
    expect(manifests.filter(({ kind }) => WORKLOADS.has(kind))).not.toHaveLength(0);
    await expectNone(client, rolloutProblems(manifests));
  });

  test.each(maps)('each Service of %s has the endpoints it should have', async (_map, _level, manifests) => {
    const expected = servicesAsNamed(manifests, OTHERS);
    expect(expected).not.toHaveLength(0);
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, serviceProblems(expected));
  });

  test.each(maps)('pods of %s find the Configs and Secrets they need', async (_map, _level, manifests) => {
    const workloads = manifests.filter(({ kind }) => WORKLOADS.has(kind));
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, needProblems(workloads));
  });

  test.each(maps)('%s is %s, and every pod of it is admitted', async (map, level, manifests) => {
    await expectNone(client, levelProblems(map, level));
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, refusedPods(map), 0);
  });
});

describe.concurrent('a workload', () => {
  const POD = { image: 'acme/app:1', resources: { cpu: '10m', memory: '16Mi' } };

  test('with an autoscaler has its fewest pods, though no metrics are there', async () => {
    const manifests = manifestsOf((app) => {
      new StatelessApp(new ServiceMap(app, 'rollout-scaled'), 'app', { ...POD, replicas: { min: 3, max: 5, cpu: 70 } });
    });
    await deploy(client, manifests);
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'app', namespace: 'rollout-scaled' },
    };
    await expectNone(client, async () => {
      const live = await find(client, deployment);
      const { readyReplicas = 0 } = (live?.['status'] ?? {}) as { readyReplicas?: number };
      return readyReplicas === 3 ? [] : [{ about: deployment, what: `${readyReplicas} of 3 pods are ready` }];
    });
    await expectNone(client, rolloutProblems(manifests));
  });

  test('that lacks a Secret, a Config or a key of them is named with it', async () => {
    const manifests = manifestsOf((app) => {
      const map = new ServiceMap(app, 'rollout-needs');
      const settings = new Config(map, 'settings', { data: { LEVEL: 'info' }, files: { 'a.json': '{}' } });
      new StatelessApp(map, 'app', {
        ...POD,
        env: { PASSWORD: new Secret(map, 'login', { existing: ['password'] }).key('password') },
        envFrom: [settings],
        mounts: { '/etc/app': settings.files({ keys: ['a.json'] }) },
      });
      new StatefulDB(map, 'db', {
        ...POD,
        storage: { size: '1Gi', mountPath: '/data' },
        env: { LEVEL: settings.key('LEVEL') },
        patches: {
          StatefulSet: [
            {
              op: 'replace',
              path: '/spec/template/spec/containers/0/env/0/valueFrom/configMapKeyRef/key',
              value: 'LEVLE',
            },
          ],
        },
      });
    });
    await deploy(client, manifests);
    await expectNone(client, rolloutProblems(manifests));
    const workloads = manifests.filter(({ kind }) => WORKLOADS.has(kind));
    const seen = await expectProblem(client, needProblems(workloads), /LEVLE/);
    expect(seen).toContain('apps/Deployment rollout-needs/app: its pods need Secret login, which is not there\n');
    expect(seen).toContain('apps/StatefulSet rollout-needs/db: its pods need key LEVLE of ConfigMap settings\n');
    expect(seen).not.toContain('a.json');
  });

  test('that no node can take is named with what the scheduler says', async () => {
    const manifests = manifestsOf((app) => {
      new StatelessApp(new ServiceMap(app, 'rollout-broken'), 'app', {
        ...POD,
        resources: { cpu: '99', memory: '1Gi' },
      });
    });
    await deploy(client, manifests);
    await expectProblem(
      client,
      rolloutProblems(manifests),
      /^apps\/Deployment rollout-broken\/app: 0 of 1 pods are new and ready\n[^]*FailedScheduling: .*Insufficient cpu/,
    );
  });
});

/** What others put there: the Secret that the shop says exists. */
async function makeLogin(client: Client): Promise<void> {
  const metadata = { name: 'orders-db-login', namespace: 'shop' };
  expectOk(await client.create({ apiVersion: 'v1', kind: 'Secret', metadata, stringData: { password: 'secret' } }));
}
