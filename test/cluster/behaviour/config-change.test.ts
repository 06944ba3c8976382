import { Config, NodeAgent, ServiceMap, StatefulDB, StatelessApp, type StatelessAppOptions } from 'servicemap';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../client/client.js';
import { sharedCluster } from './cluster.js';
import { restartProblems, runningOf } from './config-change.js';
import { deploy, manifestsOf } from './deploy.js';
import { expectNone } from './problems.js';
import { rolloutProblems } from './rollout.js';

const START = { LEVEL: 'info', CURRENCY: 'KRW', 'features.json': '{}', 'rules.json': '[]' };

/** Workloads that use one key each, or more, or none, of two Configs. */
function program(namespace: string, changes: Partial<typeof START> = {}) {
  const { LEVEL, CURRENCY, 'features.json': features, 'rules.json': rules } = { ...START, ...changes };
  return manifestsOf((app) => {
    const map = new ServiceMap(app, namespace);
    const settings = new Config(map, 'settings', { data: { LEVEL, CURRENCY }, files: { 'features.json': features } });
    const reloaded = new Config(map, 'reloaded', { files: { 'rules.json': rules }, onChange: 'reload' });

    const common = { image: 'acme/web:1', resources: { cpu: '10m', memory: '16Mi' } };
    const web = (name: string, options: Partial<StatelessAppOptions> = {}) =>
      new StatelessApp(map, name, { ...common, ...options });
    web('level', { env: { LEVEL: settings.key('LEVEL') } });
    web('currency', { env: { CURRENCY: settings.key('CURRENCY') } });
    web('features', { mounts: { '/etc/web': settings.files({ keys: ['features.json'] }) } });
    web('all', { envFrom: [settings] });
    web('rules', { mounts: { '/etc/web': reloaded.files() } });
    web('nothing');
    new NodeAgent(map, 'agent', { ...common, env: { LEVEL: settings.key('LEVEL') } });
    const storage = { size: '1Gi', mountPath: '/data' };
    new StatefulDB(map, 'db', { ...common, storage, env: { CURRENCY: settings.key('CURRENCY') } });
  });
}

const WORKLOADS = ['Deployment', 'DaemonSet', 'StatefulSet'];

describe.concurrent('a change of one key', async () => {
  const client = await sharedCluster();

  /** Rolls out a program and then a change of it; gives what ran before and after. */
  async function change(namespace: string, key: keyof typeof START) {
    const first = program(namespace);
    await deploy(client, first);
    await expectNone(client, rolloutProblems(first));
    const workloads = first.filter(({ kind }) => WORKLOADS.includes(kind));
    const before = await runningOf(client, workloads);
    const second = program(namespace, { [key]: `${START[key]} ` });
    await deploy(client, second);
    await expectNone(client, rolloutProblems(second));
    return { before, after: await runningOf(client, workloads) };
  }

  test.each<[keyof typeof START, string[]]>([
    ['LEVEL', ['level', 'all', 'agent']],
    ['CURRENCY', ['currency', 'all', 'db']],
    ['features.json', ['features', 'all']],
    ['rules.json', []],
  ])('%s restarts just what uses it: %j', async (key, restarted) => {
    const { before, after } = await change(`config-${key.replace('.', '-').toLowerCase()}`, key);
    expect(before.filter(({ pods }) => pods.length > 0)).toHaveLength(8);
    await expectNone(client, async () => restartProblems(before, after, restarted), 0);
  });
});

test('a restart for nothing and one that did not come are told', () => {
  const running = (name: string, ...pods: string[]) => ({
    workload: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'shop' } },
    pods,
  });
  const before = [running('api', 'a', 'b'), running('web', 'c', 'd')];
  const problems = restartProblems(before, [running('api', 'a', 'b'), running('web', 'c', 'e')], ['api']);
  expect(problems.map(({ about, what }) => `${nameOf(about)}: ${what}`)).toEqual([
    'apps/Deployment shop/api: 2 of its 2 pods are the same, not 0',
    'apps/Deployment shop/web: 1 of its 2 pods are the same, not 2',
  ]);
});
