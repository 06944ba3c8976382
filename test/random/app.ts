import type { Construct } from 'constructs';
import fc from 'fast-check';
import {
  App,
  Config,
  CronTask,
  ExposedService,
  ExternalMap,
  ExternalService,
  IngressClass,
  NodeAgent,
  PriorityClass,
  Secret,
  ServiceMap,
  SharedVolume,
  StatefulDB,
  StatelessApp,
  StaticVolume,
  StorageClass,
  Task,
  text,
  Volume,
} from 'servicemap';
import type { Finding } from '../../src/findings/finding.js';
import { DEFAULT_VERSION, type KubernetesVersion } from '../../src/kubernetes/versions.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { exportedSchemas } from '../cluster/options/schemas.js';
import { objectsBelow } from '../program.js';
import { filled, optionsOf, type Things } from './arbitrary.js';

/** Something made with random options. */
interface Piece {
  readonly construct: string;
  readonly options: unknown;
}

/** A random app: its cluster, its map, and what stands in that. */
export interface RandomApp {
  readonly cluster: unknown;
  readonly map: unknown;
  readonly pieces: readonly Piece[];
}

type Make = (map: ServiceMap, id: string, options: never) => unknown;

/** What can be made in a map, by the schema of its options. */
const CONSTRUCTS: Readonly<Record<string, Make>> = {
  statelessApp: (map, id, options) => new StatelessApp(map, id, options),
  statefulDB: (map, id, options) => new StatefulDB(map, id, options),
  nodeAgent: (map, id, options) => new NodeAgent(map, id, options),
  task: (map, id, options) => new Task(map, id, options),
  cronTask: (map, id, options) => new CronTask(map, id, options),
  exposedService: (map, id, options) => new ExposedService(map, id, options),
  externalService: (map, id, options) => new ExternalService(map, id, options),
  config: (map, id, options) => new Config(map, id, options),
  secret: (map, id, options) => new Secret(map, id, options),
  volume: (map, id, options) => new Volume(map, id, options),
  sharedVolume: (map, id, options) => new SharedVolume(map, id, options),
  staticVolume: (map, id, options) => new StaticVolume(map, id, options),
  externalMap: (map, id, options) => new ExternalMap(clusterOf(map), id, options),
  storageClass: (map, id, options) => new StorageClass(clusterOf(map), id, options),
  priorityClass: (map, id, options) => new PriorityClass(clusterOf(map), id, options),
  ingressClass: (map, id, options) => new IngressClass(clusterOf(map), id, options),
};

/** Where what is no map's stands. */
const clusterOf = (map: ServiceMap): Construct => map.node.scope as Construct;

/**
 * A random patch has nothing to change, a random field of Kubernetes is the server's to judge, and an overhead must be
 * what the cluster's RuntimeClass says.
 */
const WITHOUT = ['patches', 'pod', 'container', 'overhead'];

/** What options can refer to in a map. */
function thingsIn(map: ServiceMap): Things {
  const api = new StatelessApp(map, 'known-api', { image: 'nginx:1.29', ports: { http: 8080, grpc: 9090 } });
  const db = new StatefulDB(map, 'known-db', {
    image: 'postgres:16.4',
    ports: { postgres: 5432 },
    storage: { size: '1Gi', mountPath: '/data' },
  });
  const settings = new Config(map, 'known-settings', { data: { LEVEL: 'info' }, files: { 'app.conf': 'a = 1\n' } });
  const login = new Secret(map, 'known-login', { existing: ['password'] });
  const files = new SharedVolume(map, 'known-files', { size: '1Gi', storageClass: 'files' });
  return [
    api,
    db,
    settings,
    login,
    files,
    api.ports.http,
    api.ports.http.address,
    db.host,
    db.port,
    settings.key('LEVEL'),
    login.key('password'),
    settings.files(),
    text`http://${api.ports.grpc.address}/${login.key('password').urlSafe()}`,
    () => ({ OWN: 'env' }),
  ];
}

/** Random apps, and the options that they never say since no word is right for them. */
export async function randomApps(): Promise<{ apps: fc.Arbitrary<RandomApp>; speechless: ReadonlySet<string> }> {
  const schemas = await exportedSchemas();
  const speechless = new Set<string>();
  const things = thingsIn(new ServiceMap(new App({ name: 'things' }), 'things'));
  const options = (name: string, ...without: string[]): fc.Arbitrary<unknown> => {
    const schema = schemas.get(`${name}Schema`);
    if (schema === undefined) throw new Error(`there is no schema ${name}`);
    const context = { things, without: [...WITHOUT, ...without], speechless: (path: string) => speechless.add(path) };
    return optionsOf(schema, context, name);
  };
  const piece = fc.oneof(
    ...Object.keys(CONSTRUCTS).map((construct) =>
      fc.record({ construct: fc.constant(construct), options: options(construct) }),
    ),
  );
  const apps = fc.record({
    cluster: options('cluster', 'kubernetes', 'featureGates'),
    map: options('serviceMap'),
    pieces: fc.array(piece, { minLength: 1, maxLength: 2 }),
  });
  return { apps, speechless };
}

/** What a random app makes for a version of Kubernetes, where nothing is wrong with it. */
export function made(
  { cluster, map: options, pieces }: RandomApp,
  kubernetes: KubernetesVersion = DEFAULT_VERSION,
): {
  findings: readonly Finding[];
  objects: Manifest[];
} {
  const app = new App({ name: 'random', cluster: { ...(cluster as object), kubernetes } });
  const map = new ServiceMap(app, 'shop', options as object);
  const things = thingsIn(map);
  for (const [index, piece] of pieces.entries()) {
    CONSTRUCTS[piece.construct]?.(map, `made-${index}`, filled(piece.options, things) as never);
  }
  const findings = app.findings();
  const failed = findings.some(({ severity }) => severity === 'error');
  return { findings, objects: failed ? [] : objectsBelow(app) };
}
