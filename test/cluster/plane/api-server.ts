import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_SERVER } from '../binaries/build.js';
import { type Client, createClient } from '../client/client.js';
import { until } from '../client/until.js';
import type { ControlPlane, ControlPlaneOptions } from './control-plane.js';
import { type Credentials, writeCredentials, writeKubeconfig } from './credentials.js';
import { type Keeper, startKeeper, tailOf } from './keeper.js';
import { freePorts } from './ports.js';
import { apiServerArguments, certificateOf, etcdArguments } from './servers.js';

/** Milliseconds that a server has to become ready. */
export const PATIENCE = 90_000;

/** Another process may take a port between our looking and the server's listening. */
const ATTEMPTS = 3;

/** A running API server, for what else is to run beside it. */
export interface ApiServer extends ControlPlane {
  readonly keeper: Keeper;
  readonly credentials: Credentials;
  readonly processes: Map<string, number>;
}

type Servers = Readonly<Record<(typeof API_SERVER)[number], string>>;

/** Starts etcd and kube-apiserver, and resolves when they are ready. */
export async function startApiServer(
  servers: Servers,
  options: ControlPlaneOptions & { controllers: boolean },
  attempt = 1,
): Promise<ApiServer> {
  const folder = await mkdtemp(join(tmpdir(), 'servicemap-control-plane-'));
  const keeper = startKeeper(folder);
  const credentials = await writeCredentials(folder);
  const [port = 0, etcdPort = 0, peerPort = 0] = await freePorts(3);
  const url = `https://127.0.0.1:${port}`;
  const { emulate, featureGates, controllers } = options;
  const args = {
    etcd: etcdArguments(folder, etcdPort, peerPort),
    'kube-apiserver': apiServerArguments({ folder, port, etcdPort, credentials, emulate, featureGates, controllers }),
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
export async function failed(
  { folder, stop }: Pick<ControlPlane, 'folder' | 'stop'>,
  error: unknown,
  names: readonly string[],
): Promise<Error> {
  const tails = await Promise.all(names.map(async (name) => tailOf(folder, name)));
  await stop();
  return new Error([error instanceof Error ? error.message : String(error), ...tails].join('\n'), { cause: error });
}
