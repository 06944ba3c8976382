import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import { API_SERVER, build, CONTROLLERS } from '../binaries/build.js';
import { expectOk } from '../client/client.js';
import { until } from '../client/until.js';
import { failed, PATIENCE, startApiServer } from './api-server.js';
import type { ControlPlane, ControlPlaneOptions } from './control-plane.js';
import { nodeManifest } from './nodes.js';
import { certificateOf, controllerManagerArguments, kwokArguments, schedulerArguments } from './servers.js';
import { stagesText } from './stages.js';

export type { ControlPlane } from './control-plane.js';

/**
 * Starts a control plane on free ports of 127.0.0.1, and resolves when it is ready. Builds it first where needed.
 * @throws MissingGo without Go; an Error with the logs' ends when a server does not come up
 */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const { version = NEWEST, nodes = 0, controllers = nodes > 0, say } = options;
  const servers = await build(API_SERVER, version, say);
  const others = controllers ? await build(CONTROLLERS, version, say) : undefined;

  const plane = await startApiServer(servers, { ...options, controllers });
  if (others === undefined) return plane;
  try {
    const { folder, keeper, kubeconfig, credentials, client } = plane;
    const stages = join(folder, 'stages.yaml');
    await writeFile(stages, stagesText());
    const ca = certificateOf(folder);
    const args = {
      'kube-controller-manager': controllerManagerArguments(kubeconfig, credentials, ca),
      'kube-scheduler': schedulerArguments(kubeconfig),
      kwok: kwokArguments(kubeconfig, stages),
    };
    for (const name of CONTROLLERS) {
      plane.processes.set(name, await keeper.start({ name, file: others[name], args: args[name] }));
    }
    for (let index = 0; index < nodes; index++) expectOk(await client.create(nodeManifest(index)));
    await until(
      'the nodes to be ready and the default service account to be there',
      async () => {
        const live = await client.list('v1', 'Node', {});
        const account = {
          apiVersion: 'v1',
          kind: 'ServiceAccount',
          metadata: { name: 'default', namespace: 'default' },
        };
        return live.every(isUsable) && (await client.get(account)).status === 200;
      },
      { within: PATIENCE, giveUp: plane.keeper.trouble },
    );
    return plane;
  } catch (error) {
    throw await failed(plane, error, ['kube-apiserver', ...CONTROLLERS]);
  }
}

const isUsable = (node: { readonly [field: string]: unknown }): boolean =>
  !(node as { spec: { taints?: unknown[] } }).spec.taints &&
  ((node as { status?: { conditions?: { type: string; status: string }[] } }).status?.conditions ?? []).some(
    ({ type, status }) => type === 'Ready' && status === 'True',
  );
