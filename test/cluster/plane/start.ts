import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KubernetesVersion, NEWEST } from '../../../src/kubernetes/versions.js';
import { API_SERVER, build, CONTROLLERS } from '../binaries/build.js';
import { type Client, createClient, expectOk } from '../client/client.js';
import { until } from '../client/until.js';
import { type Credentials, writeCredentials, writeKubeconfig } from './credentials.js';
import { type Keeper, startKeeper, tailOf } from './keeper.js';
import { nodeManifest } from './nodes.js';
import { freePorts } from './ports.js';
import {
  apiServerArguments,
  certificateOf,
  controllerManagerArguments,
  etcdArguments,
  kwokArguments,
  schedulerArguments,
} from './servers.js';
import { stagesText } from './stages.js';

/** What control plane is wanted. */
export interface ControlPlaneOptions {
  /** The release that is run; the newest when not given. */
  readonly version?: KubernetesVersion;
  /** The version that it behaves as, at most three before its own; its own when not given. */
  readonly emulate?: KubernetesVersion;
  /** How many nodes are simulated in two zones. With any, the controllers and the scheduler run as well. */
  readonly nodes?: number;
  /** Runs the controllers and the scheduler, also without nodes. */
  readonly controllers?: boolean;
  /** Is told what is being built. */
  readonly say?: (line: string) => void;
}

/** A control plane that runs until `stop`, or until this process ends in whatever way. */
export interface ControlPlane {
  readonly client: Client;
  readonly url: string;
  /** Path of a kubeconfig for its administrator. */
  readonly kubeconfig: string;
  /** Its folder, with a `<server>.log` each; gone after `stop`. */
  readonly folder: string;
  /** Process id of each server, by its name. */
  readonly processes: ReadonlyMap<string, number>;
  /** Fails with the end of a log when a server has ended by itself. */
  check: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Milliseconds that a server has to become ready. */
const PATIENCE = 90_000;

/** Another process may take a port between our looking and the server's listening. */
const ATTEMPTS = 3;

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

interface Started extends ControlPlane {
  readonly keeper: Keeper;
  readonly credentials: Credentials;
  readonly processes: Map<string, number>;
}

type Servers = Readonly<Record<(typeof API_SERVER)[number], string>>;

async function startApiServer(
  servers: Servers,
  options: ControlPlaneOptions & { controllers: boolean },
  attempt = 1,
): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'servicemap-control-plane-'));
  const keeper = startKeeper(folder);
  const credentials = await writeCredentials(folder);
  const [port = 0, etcdPort = 0, peerPort = 0] = await freePorts(3);
  const url = `https://127.0.0.1:${port}`;
  const { emulate, controllers } = options;
  const args = {
    etcd: etcdArguments(folder, etcdPort, peerPort),
    'kube-apiserver': apiServerArguments({ folder, port, etcdPort, credentials, emulate, controllers }),
  };
  let client: Client | undefined;
  try {
    const processes = new Map<string, number>();
    for (const name of API_SERVER) {
      processes.set(name, await keeper.start({ name, file: servers[name], args: args[name] }));
    }
    const ca = await untilHealthy(keeper, url, credentials.token, certificateOf(folder));
    client = createClient(url, credentials.token, ca);
    const kubeconfig = await writeKubeconfig(folder, url, credentials.token, certificateOf(folder));
    return {
      client,
      url,
      kubeconfig,
      folder,
      processes,
      keeper,
      credentials,
      check: async () => refuseTrouble(keeper),
      stop: async () => {
        client?.close();
        await keeper.stop();
      },
    };
  } catch (error) {
    const trouble = await failed({ folder, stop: keeper.stop }, error, API_SERVER);
    if (attempt < ATTEMPTS && /address already in use/.test(trouble.message)) {
      return startApiServer(servers, options, attempt + 1);
    }
    throw trouble;
  }
}

async function refuseTrouble(keeper: Keeper): Promise<void> {
  const trouble = await keeper.trouble();
  if (trouble !== undefined) throw new Error(trouble);
}

/** Waits for /readyz; gives the server's certificate authority, which it makes on its way. */
async function untilHealthy(keeper: Keeper, url: string, token: string, certificate: string): Promise<string> {
  return until(
    'kube-apiserver to be ready',
    async () => {
      const ca = await readFile(certificate, 'utf8');
      const client = createClient(url, token, ca);
      try {
        return (await client.send({ method: 'GET', path: '/readyz' })).status === 200 && ca;
      } finally {
        client.close();
      }
    },
    { within: PATIENCE, giveUp: async () => keeper.trouble() },
  );
}

/** Takes all down; gives the error with the ends of the logs. */
async function failed(
  { folder, stop }: Pick<ControlPlane, 'folder' | 'stop'>,
  error: unknown,
  names: readonly string[],
): Promise<Error> {
  const tails = await Promise.all(names.map(async (name) => tailOf(folder, name)));
  await stop();
  return new Error([error instanceof Error ? error.message : String(error), ...tails].join('\n'), { cause: error });
}
