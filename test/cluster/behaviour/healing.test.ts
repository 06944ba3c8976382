import { NodeAgent, ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objectOf } from '../../program.js';
import { expectOk, type ObjectReference } from '../client/client.js';
import { nodeManifest } from '../plane/nodes.js';
import { type RunningCluster, startCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { cordon } from './drain.js';
import { healingProblems } from './healing.js';
import { podsOf, uidOf } from './live.js';
import { nodeProblems } from './node-agent.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';
import { ordinalProblems } from './stateful.js';

let cluster: RunningCluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => cluster?.stop());

const ALL = ['node-0', 'node-1', 'node-2', 'node-3'];

/** Rolls out an application of four pods, a database of three and an agent. */
async function running(namespace: string) {
  const { client } = cluster;
  const common = { image: 'acme/web:1', resources: { cpu: '10m', memory: '16Mi' } };
  const manifests = manifestsOf((app) => {
    const map = new ServiceMap(app, namespace);
    new StatelessApp(map, 'web', { ...common, replicas: 4 });
    new StatefulDB(map, 'db', { ...common, replicas: 3, storage: { size: '1Gi', mountPath: '/data' } });
    new NodeAgent(map, 'agent', common);
  });
  await deploy(client, manifests);
  await expectNone(client, rolloutProblems(manifests));
  const web = objectOf(manifests, 'Deployment');
  const db = objectOf(manifests, 'StatefulSet');
  return { client, web, db, agent: objectOf(manifests, 'DaemonSet') };
}

/** Deletes all pods of a workload; gives their uids. */
async function deletePods(workload: ObjectReference): Promise<string[]> {
  const pods = await podsOf(cluster.client, workload);
  for (const pod of pods) expectOk(await cluster.client.delete(pod));
  return pods.map(uidOf);
}

test('pods that are deleted come back, those of a database with their names and claims', async () => {
  const { client, web, db, agent } = await running('healing-pods');
  const [webPods, dbPods, agentPods] = [await deletePods(web), await deletePods(db), await deletePods(agent)];
  expect([webPods, dbPods, agentPods].map((pods) => pods.length)).toEqual([4, 3, 4]);
  await expectNone(client, healingProblems(web, 4, { pods: webPods }));
  await expectNone(client, healingProblems(db, 3, { pods: dbPods }));
  await expectNone(client, healingProblems(agent, 4, { pods: agentPods }));
  await expectNone(client, ordinalProblems(db, 3, ['data']));
  await expectNone(client, nodeProblems(agent, ALL));
});

test('pods of a cordoned node come back on others, and an agent on that node too', async () => {
  const { client, web, db, agent } = await running('healing-cordon');
  const node = (await podsOf(client, db))[0]?.spec.nodeName ?? '';
  await cordon(client, node);
  const [webPods, dbPods, agentPods] = [await deletePods(web), await deletePods(db), await deletePods(agent)];
  await expectNone(client, healingProblems(web, 4, { pods: webPods, nodes: [node] }));
  await expectNone(client, healingProblems(db, 3, { pods: dbPods, nodes: [node] }));
  await expectNone(client, healingProblems(agent, 4, { pods: agentPods }));
  await cordon(client, node, false);
});

test('pods of a node that is gone come back on others, and an agent when the node does', async () => {
  const { client, web, db, agent } = await running('healing-node');
  const node = (await podsOf(client, db))[0]?.spec.nodeName ?? '';
  expectOk(await client.delete({ apiVersion: 'v1', kind: 'Node', metadata: { name: node } }));
  await expectProblem(
    client,
    healingProblems(db, 3, { nodes: [node] }),
    /^apps\/StatefulSet healing-node\/db: [12] of 3 pods are there again, db-0 on node-\d is lost/,
  );
  // A controller waits 40 s before it believes that a node is gone, and looks every 20 s.
  await expectNone(client, healingProblems(db, 3, { nodes: [node] }), 110_000);
  await expectNone(client, healingProblems(web, 4, { nodes: [node] }));
  await expectNone(
    client,
    nodeProblems(
      agent,
      ALL.filter((name) => name !== node),
    ),
  );
  expectOk(await client.create(nodeManifest(ALL.indexOf(node))));
  await expectNone(client, nodeProblems(agent, ALL));
});
