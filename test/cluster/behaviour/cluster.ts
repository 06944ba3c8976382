import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, createClient, expectOk } from '../client/client.js';
import { until } from '../client/until.js';
import { nodeManifest } from '../plane/nodes.js';
import { startControlPlane } from '../plane/start.js';
import { provideVolumes } from './volumes.js';

/** How many nodes take workloads: `node-0` and `node-2` in `zone-a`, `node-1` and `node-3` in `zone-b`. */
const NODES = 4;

/** The node that the control plane would run on; its taint keeps workloads away. It stands in `zone-a`. */
export const CONTROL_PLANE_NODE = 'control-plane-0';

/** A cluster that runs until `stop`: nodes, controllers, and volumes for every claim. */
export interface RunningCluster {
  readonly client: Client;
  readonly kubeconfig: string;
  stop: () => Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the kubeconfig of the cluster that all test files share. */
    behaviourCluster: string;
  }
}

/**
 * The cluster that all test files share; it is started once (shared-cluster.ts). Give each test a map, and so a
 * namespace, of its own, and leave the nodes as they are: what drains or cordons starts a cluster for itself.
 */
export async function sharedCluster(): Promise<Client> {
  return clientOf(inject('behaviourCluster'));
}

/** Starts a cluster for one test file that does things to nodes. Takes about 6 s. Stop it in `afterAll`. */
export async function startCluster(): Promise<RunningCluster> {
  const plane = await startControlPlane({ nodes: NODES });
  try {
    await addControlPlaneNode(plane.client);
  } catch (error) {
    await plane.stop();
    throw error;
  }
  const { client, kubeconfig } = plane;
  const volumes = provideVolumes(client);
  return {
    client,
    kubeconfig,
    stop: async () => {
      try {
        await volumes.stop();
        await plane.check();
      } finally {
        await plane.stop();
      }
    },
  };
}

async function addControlPlaneNode(client: Client): Promise<void> {
  const role = 'node-role.kubernetes.io/control-plane';
  const { metadata, ...node } = nodeManifest(NODES);
  const labels = { ...metadata.labels, 'kubernetes.io/hostname': CONTROL_PLANE_NODE, [role]: '' };
  const spec = { taints: [{ key: role, effect: 'NoSchedule' }] };
  const manifest: Manifest = { ...node, metadata: { name: CONTROL_PLANE_NODE, labels }, spec };
  expectOk(await client.create(manifest));
  await until('the control-plane node to have just its own taint', async () => {
    const live = expectOk(await client.get(manifest)) as unknown as { spec: { taints: unknown[] } };
    return live.spec.taints.length === 1;
  });
}

async function clientOf(kubeconfig: string): Promise<Client> {
  const config = parse(await readFile(kubeconfig, 'utf8')) as {
    clusters: [{ cluster: { server: string; 'certificate-authority': string } }];
    users: [{ user: { token: string } }];
  };
  const { server, 'certificate-authority': ca } = config.clusters[0].cluster;
  return createClient(server, config.users[0].user.token, await readFile(ca, 'utf8'));
}
