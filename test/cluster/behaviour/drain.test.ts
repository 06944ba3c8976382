import { NodeAgent, ServiceMap, StatefulDB, StatelessApp, type StatelessAppOptions } from 'servicemap';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objectOf } from '../../program.js';
import { expectOk, type ObjectReference } from '../client/client.js';
import { CRASHING, SLOW } from '../plane/stages.js';
import { brokenPromises } from './availability.js';
import { type RunningCluster, startCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { drainProblems } from './drain.js';
import { countProblems, promisesOfBudgets } from './drain-budgets.js';
import { podsOf } from './live.js';
import { followPods } from './pod-history.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';

let cluster: RunningCluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => cluster?.stop());

const common = {
  image: 'acme/web:1',
  resources: { cpu: '10m', memory: '16Mi' },
  podAnnotations: { [SLOW]: '' },
};
const crashing = { podAnnotations: { [CRASHING]: '' } };

const isBroken = ({ metadata }: ObjectReference) => metadata.name === 'broken';

test('every node drains, also while a workload is crash-looping, and every budget holds', async () => {
  const { client } = cluster;
  const manifests = manifestsOf((app) => {
    const map = new ServiceMap(app, 'drain');
    new StatelessApp(map, 'api', { ...common, replicas: 4 });
    new StatelessApp(map, 'web', { ...common, replicas: { min: 2, max: 6, cpu: 70 } });
    new StatelessApp(map, 'half', { ...common, replicas: 3, budget: { maxUnavailable: '50%' } });
    new StatelessApp(map, 'single', common);
    new StatefulDB(map, 'db', { ...common, replicas: 3, storage: { size: '1Gi', mountPath: '/data' } });
    new NodeAgent(map, 'agent', common);
    new StatelessApp(map, 'broken', { ...common, ...crashing, replicas: 2 });
  });
  const sound = manifests.filter((manifest) => !isBroken(manifest));
  await deploy(client, manifests);
  await expectNone(client, rolloutProblems(sound));
  const counts = { api: [4, 4], web: [2, 2], half: [3, 3], db: [3, 3], broken: [2, 0] } as const;
  await expectNone(client, countProblems('drain', counts));

  const promises = (await promisesOfBudgets(client, 'drain')).filter(({ by }) => !isBroken(by));
  const least = Object.fromEntries(promises.map((promised) => [promised.by.metadata.name, promised.least]));
  expect(least).toEqual({ api: 3, web: 1, half: 1, db: 2 });
  const nodes = await client.list('v1', 'Node');
  expect(nodes).toHaveLength(5);
  const moments = await followPods(client, 'drain');
  for (const { metadata } of nodes) await expectNone(client, drainProblems(metadata.name), 0);
  const history = await moments();
  await expectNone(client, async () => brokenPromises(history, promises), 0);
  await expectNone(client, countProblems('drain', counts));
  await expectNone(client, rolloutProblems(sound));
});

const BLOCKING: Readonly<Record<string, [Partial<StatelessAppOptions>, number, RegExp]>> = {
  'lets no pod go': [
    { patches: { PodDisruptionBudget: [{ op: 'replace', path: '/spec/maxUnavailable', value: 0 }] } },
    2,
    /^policy\/PodDisruptionBudget lets-no-pod-go\/api: node-\d can't be drained: Pod lets-no-pod-go\/api-\S+: Cannot evict pod .* needs 2 healthy pods and has 2 currently\n[^]*DisruptionAllowed=False InsufficientPods/m,
  ],
  'protects what crashes': [
    { ...crashing, patches: { PodDisruptionBudget: [{ op: 'remove', path: '/spec/unhealthyPodEvictionPolicy' }] } },
    0,
    /^policy\/PodDisruptionBudget protects-what-crashes\/api: node-\d can't be drained: Pod protects-what-crashes\/api-\S+: Cannot evict pod .* needs 1 healthy pods and has 0 currently\n/m,
  ],
};

test.each(Object.entries(BLOCKING))(
  'a budget that %s blocks a drain, and is named',
  async (title, [options, healthy, like]) => {
    const { client } = cluster;
    const namespace = title.replaceAll(' ', '-');
    const manifests = manifestsOf((app) => {
      new StatelessApp(new ServiceMap(app, namespace), 'api', { ...common, replicas: 2, ...options });
    });
    await deploy(client, manifests);
    await expectNone(client, countProblems(namespace, { api: [2, healthy] }));
    const [pod] = await podsOf(client, objectOf(manifests, 'Deployment'));
    await expectProblem(client, drainProblems(String(pod?.spec.nodeName), 2000), like, 0);
    // It must not block the drains after this one.
    expectOk(await client.delete(objectOf(manifests, 'PodDisruptionBudget')));
  },
);
