import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { Task } from '../../../src/constructs/task.js';
import { cdk8sPlus, configFrom, volumeFrom, workloadFrom } from '../../../src/interop/index.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/api:1.0.0';
const plus = cdk8sPlus(kplus);
const cluster = { ingress: { from: [{ namespace: 'ingress-nginx' }] } };

function theirSettings(map: ServiceMap): kplus.ConfigMap {
  return new kplus.ConfigMap(map, 'theirs', { metadata: { name: 'theirs' }, data: { LEVEL: 'info' } });
}

function theirClaim(map: ServiceMap): kplus.PersistentVolumeClaim {
  return new kplus.PersistentVolumeClaim(map, 'disk', {
    metadata: { name: 'disk' },
    storage: Size.gibibytes(1),
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
  });
}

function theirWeb(map: ServiceMap): kplus.Deployment {
  return new kplus.Deployment(map, 'web', { metadata: { name: 'web' }, containers: [{ image, portNumber: 8080 }] });
}

function served(map: ServiceMap, ports: kplus.ServicePort[] = [{ port: 80, targetPort: 8080 }]) {
  const web = theirWeb(map);
  const service = new kplus.Service(map, 'service', { metadata: { name: 'web' }, selector: web, ports });
  return workloadFrom(web, { service });
}

const twoPorts = [
  { name: 'http', port: 80, targetPort: 8080 },
  { name: 'admin', port: 81 },
];

/** Mistakes with objects of other libraries, and with ours in them. */
export const interopMistakes: readonly MistakeRow[] = [
  {
    name: 'keys of a workload',
    make: (map) => configFrom(theirWeb(map)),
    ruleId: 'interop/kind',
    at: 'configFrom(«theirWeb(map)»)',
    message: 'web is a Deployment, and only a ConfigMap or a Secret has keys',
    help: 'give a ConfigMap or a Secret',
  },
  {
    name: 'keys of a claim',
    make: (map) => configFrom(theirClaim(map)),
    ruleId: 'interop/kind',
    at: 'configFrom(«theirClaim(map)»)',
    message: 'disk is a PersistentVolumeClaim, and only a ConfigMap or a Secret has keys',
    help: 'write volumeFrom(…)',
  },
  {
    name: 'a key that a ConfigMap of another library has not',
    make: (map) => new StatelessApp(map, 'api', { image, env: { L: configFrom(theirSettings(map)).key('LEVL') } }),
    ruleId: 'reference/key',
    at: "configFrom(theirSettings(map)).«key»('LEVL')",
    message: 'shop/theirs (ConfigMap) has no key "LEVL"',
    help: 'did you mean "LEVEL"?',
  },
  {
    name: 'a file that a ConfigMap of another library has not',
    make: (map) => {
      const files = configFrom(theirSettings(map)).files({ keys: ['app.yaml'] });
      new StatelessApp(map, 'api', { image, mounts: { '/etc/api': files } });
    },
    ruleId: 'reference/key',
    at: "configFrom(theirSettings(map)).«files»({ keys: ['app.yaml'] })",
    message: 'shop/theirs (ConfigMap) has no key "app.yaml"',
    help: 'its keys are LEVEL',
  },
  {
    name: 'a ConfigMap of another library in another namespace',
    make: (map, app) =>
      new StatelessApp(map, 'api', { image, envFrom: [configFrom(theirSettings(new ServiceMap(app, 'other')))] }),
    ruleId: 'reference/other-namespace',
    at: "envFrom: [«configFrom(theirSettings(new ServiceMap(app, 'other')))»]",
    message: "other/theirs (ConfigMap) is in namespace other; pods of shop can't use it",
    help: 'make a ConfigMap with that content in map shop',
  },
  {
    name: 'a ConfigMap as a volume',
    make: (map) => volumeFrom(theirSettings(map)),
    ruleId: 'interop/kind',
    at: 'volumeFrom(«theirSettings(map)»)',
    message: 'theirs is a ConfigMap, and only a PersistentVolumeClaim is a volume',
    help: 'write configFrom(…).files()',
  },
  {
    name: 'a workload as a volume',
    make: (map) => volumeFrom(theirWeb(map)),
    ruleId: 'interop/kind',
    at: 'volumeFrom(«theirWeb(map)»)',
    message: 'web is a Deployment, and only a PersistentVolumeClaim is a volume',
    help: 'give a PersistentVolumeClaim',
  },
  {
    name: 'a claim of another library in another namespace',
    make: (map, app) => {
      const disk = volumeFrom(theirClaim(new ServiceMap(app, 'other')));
      new Task(map, 'copy', { image, mounts: { '/data': disk } });
    },
    ruleId: 'reference/other-namespace',
    at: "mounts: { '/data': «disk» }",
    message: "other/disk (PersistentVolumeClaim) is in namespace other; pods of shop can't mount it",
    help: 'make a volume in map shop',
  },
  {
    name: 'a claim of another library for one pod, in two workloads',
    make: (map) => {
      const disk = volumeFrom(theirClaim(map));
      new Task(map, 'first', { image, mounts: { '/data': disk } });
      new Task(map, 'second', { image, mounts: { '/copy': disk } });
    },
    ruleId: 'volume/single-writer',
    at: "mounts: { '/copy': «disk» }",
    message: 'shop/disk (PersistentVolumeClaim) is for one workload, and shop/first (Task) mounts it too',
    help: 'make it a SharedVolume',
  },
  {
    name: 'a claim of another library for one pod, in several pods',
    make: (map) =>
      new StatelessApp(map, 'api', { image, replicas: 2, mounts: { '/data': volumeFrom(theirClaim(map)) } }),
    ruleId: 'volume/single-writer',
    at: "mounts: { '/data': «volumeFrom(theirClaim(map))» }",
    message: 'shop/disk (PersistentVolumeClaim) is for one pod at a time',
    help: 'run one pod',
  },
  {
    name: 'a call of a workload of another library that does not accept it',
    make: (map, app) =>
      new StatelessApp(map, 'api', { image, env: { WEB: served(new ServiceMap(app, 'other')).address } }),
    ruleId: 'network/not-accepted',
    at: "env: { WEB: «served(new ServiceMap(app, 'other')).address» }",
    message: 'shop/api calls other/web, which is in another map and does not accept it',
    help: 'web.acceptFrom(api)',
  },
  {
    name: 'a call by a workload of another library that is not accepted',
    make: (map, app) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
      workloadFrom(theirWeb(new ServiceMap(app, 'other'))).uses(api);
    },
    ruleId: 'network/not-accepted',
    at: "workloadFrom(theirWeb(new ServiceMap(app, 'other'))).uses(«api»)",
    message: 'other/web calls shop/api, which is in another map and does not accept it',
    help: 'api.acceptFrom(web)',
  },
  {
    name: 'the host of a workload of another library without its Service',
    make: (map) => new StatelessApp(map, 'api', { image, env: { WEB: workloadFrom(theirWeb(map)).host } }),
    ruleId: 'reference/no-service',
    at: 'env: { WEB: «workloadFrom(theirWeb(map)).host» }',
    message: 'no Service leads to shop/web, so it has no host',
    help: 'uses: [...] opens the path alone',
  },
  {
    name: 'one of several ports of another library that is not said',
    make: (map) => new StatelessApp(map, 'api', { image, env: { WEB: served(map, twoPorts).address } }),
    ruleId: 'reference/port',
    at: 'env: { WEB: «served(map, twoPorts).address» }',
    message: 'shop/web has several ports (http, admin)',
    help: 'write',
  },
  {
    name: 'a port that a workload of another library has not',
    make: (map) => new StatelessApp(map, 'api', { image, env: { WEB: served(map, twoPorts).on('htp').address } }),
    ruleId: 'reference/port',
    at: "served(map, twoPorts).«on»('htp')",
    message: 'shop/web has no port "htp"',
    help: 'did you mean',
  },
  {
    name: 'accepting on a port that a workload of another library has not',
    make: (map) => served(map, twoPorts).acceptFrom(map, { ports: ['grpc'] }),
    ruleId: 'reference/port',
    at: "acceptFrom(map, { ports: [«'grpc'»] })",
    message: 'shop/web has no port "grpc"',
    help: 'its ports are http, admin',
  },
  {
    name: 'accepting what is no peer',
    make: (map) => served(map).acceptFrom('web' as never),
    ruleId: 'options/invalid',
    at: "acceptFrom(«'web' as never»)",
    message: 'must be a workload, a map',
    help: "{ map: 'web' }",
  },
  {
    name: 'using what has no ports',
    make: (map) => workloadFrom(theirWeb(map)).uses(new StatelessApp(map, 'worker', { image })),
    ruleId: 'reference/port',
    at: "uses(«new StatelessApp(map, 'worker', { image })»)",
    message: 'shop/worker has no ports, so nothing can call it',
    help: 'give it ports',
  },
  {
    name: 'an Ingress of another library to a workload with several ports',
    make: (map) => plus.backend(new StatelessApp(map, 'api', { image, ports: { http: 8080, grpc: 9000 } })),
    within: { cluster },
    ruleId: 'reference/port',
    at: "plus.«backend»(new StatelessApp(map, 'api'",
    message: 'shop/api has several ports (http, grpc)',
    help: 'say which one: plus.backend(x.ports.…)',
  },
  {
    name: 'an Ingress of another library to a workload without ports',
    make: (map) => plus.backend(new StatelessApp(map, 'api', { image })),
    within: { cluster },
    ruleId: 'reference/port',
    at: "plus.«backend»(new StatelessApp(map, 'api', { image }))",
    message: "shop/api has no ports, so an Ingress can't lead to it",
    help: 'give it ports',
  },
  {
    name: 'an Ingress of another library to a Task',
    make: (map) => plus.backend(new Task(map, 'once', { image, ports: { metrics: 9090 } })),
    within: { cluster },
    ruleId: 'reference/no-service',
    at: "plus.«backend»(new Task(map, 'once'",
    message: "no Service leads to shop/once, so an Ingress can't",
    help: 'make it a StatelessApp',
  },
  {
    name: 'a role of another library for a workload without a ServiceAccount',
    make: (map) => plus.serviceAccount(new StatelessApp(map, 'api', { image })),
    ruleId: 'interop/service-account',
    at: "plus.«serviceAccount»(new StatelessApp(map, 'api', { image }))",
    message: 'shop/api has no ServiceAccount of its own',
    help: 'say serviceAccount: true',
  },
  {
    name: 'an Ingress of another library in a cluster that does not say where its controller is',
    make: (map) => plus.backend(new StatelessApp(map, 'api', { image, ports: { http: 8080 } })),
    ruleId: 'network/ingress-source',
    at: "plus.«backend»(new StatelessApp(map, 'api'",
    message: 'the cluster does not say where its ingress controller runs, so the port is open to everybody',
    help: 'say it for the cluster',
  },
];
