import { ServiceMap } from '../../../src/constructs/service-map.js';
import { CronTask } from '../../../src/constructs/cron-task.js';
import { NodeAgent } from '../../../src/constructs/node-agent.js';
import { SharedVolume } from '../../../src/constructs/shared-volume.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { StaticVolume } from '../../../src/constructs/static-volume.js';
import { Task } from '../../../src/constructs/task.js';
import { Volume } from '../../../src/constructs/volume.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const size = '1Gi';

/** Mistakes in what claims ask for, and in who mounts them. */
export const storageClaimMistakes: readonly MistakeRow[] = [
  {
    name: 'a size in parts of a byte',
    make: (map) => new Volume(map, 'data', { size: '128m' }),
    ruleId: 'options/invalid',
    at: "size: «'128m'»",
    message: 'must be whole bytes',
    help: "'128Mi'",
  },
  {
    name: 'a size without a unit',
    make: (map) => new SharedVolume(map, 'data', { size: '20' }),
    ruleId: 'options/invalid',
    at: "size: «'20'»",
    message: 'has no unit: that is 20 bytes',
    help: "'20Gi'",
  },
  {
    name: 'a size of nothing',
    make: (map) => new Volume(map, 'data', { size: '0Gi' }),
    ruleId: 'options/invalid',
    at: "size: «'0Gi'»",
    message: 'must be more than nothing',
    help: "'20Gi'",
  },
  {
    name: 'a size in GB',
    make: (map) => new StatefulDB(map, 'db', { image, storage: { size: '20GB', mountPath: '/data' } }),
    ruleId: 'options/invalid',
    at: "size: «'20GB'»",
    message: 'must be an amount of bytes',
    help: "'20Gi'",
  },
  {
    name: 'an access mode that is for sharing',
    make: (map) => new Volume(map, 'data', { size, accessMode: 'ReadWriteMany' as never }),
    ruleId: 'options/invalid',
    at: "accessMode: «'ReadWriteMany' as never»",
    message: "accessMode: must be 'ReadWriteOnce' or 'ReadWriteOncePod'",
  },
  {
    name: 'ReadWriteOncePod beside another access mode',
    make: (map) =>
      new StatefulDB(map, 'db', {
        image,
        storage: { size, mountPath: '/data', accessMode: ['ReadWriteOncePod', 'ReadOnlyMany'] },
      }),
    ruleId: 'volume/access-mode',
    at: "accessMode: «['ReadWriteOncePod', 'ReadOnlyMany']»",
    message: 'goes with no other access mode',
    help: 'alone',
  },
  {
    name: 'a StorageClass whose name is none',
    make: (map) => new Volume(map, 'data', { size, storageClass: 'Ceph Block' }),
    ruleId: 'options/invalid',
    at: "storageClass: «'Ceph Block'»",
    message: '"Ceph Block"',
    help: 'lower-case',
  },
  {
    name: 'a size beyond its own limit',
    make: (map) => new Volume(map, 'data', { size: '20Gi', limit: '10Gi' }),
    ruleId: 'volume/limit',
    at: "limit: «'10Gi'»",
    message: "a volume of 20Gi can't be at most 10Gi",
    help: "limit: '20Gi'",
  },
  {
    name: 'data of another namespace without the feature gate',
    make: (map) =>
      new Volume(map, 'data', { size, dataSource: { apiGroup: 'a.b', kind: 'Import', name: 'a', namespace: 'b' } }),
    ruleId: 'version/feature-gate',
    at: "«namespace»: 'b'",
    message: 'unless its feature gate CrossNamespaceVolumeDataSource is turned on',
    help: "featureGates: ['CrossNamespaceVolumeDataSource']",
  },
  {
    name: 'attributes of a volume on an older cluster',
    make: (map) => new Volume(map, 'data', { size, volumeAttributesClass: 'gold' }),
    within: { cluster: { kubernetes: '1.33' } },
    ruleId: 'version/feature',
    at: "«volumeAttributesClass»: 'gold'",
    message: 'Kubernetes 1.33 has no volumeAttributesClassName of a claim',
    help: '1.34',
  },
  {
    name: 'a source for a volume that is there already',
    make: (map) => new Volume(map, 'data', { size, selector: { matchLabels: { a: 'b' } }, dataSource: { claim: 'b' } }),
    ruleId: 'volume/selector-with-source',
    at: "dataSource: «{ claim: 'b' }»",
    message: 'a selector takes a volume that is there',
    help: 'drop one',
  },
  {
    name: 'a data source that names nothing',
    make: (map) => new Volume(map, 'data', { size, dataSource: { snapshto: 'a' } as never }),
    ruleId: 'options/unknown',
    at: "dataSource: { «snapshto»: 'a' } as never",
    message: 'there is no option "snapshto" in dataSource',
    help: 'did you mean "snapshot"?',
  },
  {
    name: 'a selector with values for Exists',
    make: (map) =>
      new Volume(map, 'data', {
        size,
        selector: { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] } as never] },
      }),
    ruleId: 'options/invalid',
    at: "operator: «'Exists'», values: ['b']",
    message: "operator: must be 'In' or 'NotIn'",
  },
  {
    name: 'a volume for one workload in two',
    make: (map) => {
      const data = new Volume(map, 'data', { size });
      new StatelessApp(map, 'api', { image, mounts: { '/data': data } });
      new StatelessApp(map, 'worker', { image, mounts: { '/in': { volume: data, readOnly: true } } });
    },
    ruleId: 'volume/single-writer',
    at: "'/in': { volume: «data», readOnly: true }",
    message: 'shop/data (Volume) is for one workload, and shop/api (StatelessApp) mounts it too',
    help: 'SharedVolume',
  },
  {
    name: 'a volume for one pod in a workload with several',
    make: (map) => {
      const data = new Volume(map, 'data', { size });
      new StatelessApp(map, 'api', { image, replicas: 3, mounts: { '/data': data } });
    },
    ruleId: 'volume/single-writer',
    at: "mounts: { '/data': «data» }",
    message: 'shop/data (Volume) is for one pod at a time, and it may have 3 replicas',
    help: 'StatefulDB',
  },
  {
    name: 'a volume for one pod in a workload that follows the load',
    make: (map) => {
      const data = new Volume(map, 'data', { size });
      new StatelessApp(map, 'api', { image, replicas: { min: 1, max: 4 }, mounts: { '/data': data } });
    },
    ruleId: 'volume/single-writer',
    at: "mounts: { '/data': «data» }",
    message: 'it may have 4 replicas',
    help: 'run one pod',
  },
  {
    name: 'a volume for one pod where new pods start before old ones end',
    make: (map) => {
      const data = new Volume(map, 'data', { size });
      new StatelessApp(map, 'api', { image, rollout: { surge: 1 }, mounts: { '/data': data } });
    },
    ruleId: 'volume/single-writer',
    at: "mounts: { '/data': «data» }",
    message: 'a rolling update starts new pods before the old ones end',
    help: 'SharedVolume',
  },
  {
    name: 'a volume for one pod on every node',
    make: (map) => {
      const data = new Volume(map, 'data', { size });
      new NodeAgent(map, 'agent', { image, sidecars: { helper: { image, mounts: { '/data': data } } } });
    },
    ruleId: 'volume/single-writer',
    at: "helper: { image, mounts: { '/data': «data» } }",
    message: 'it has a pod on every node',
    help: 'SharedVolume',
  },
  {
    name: 'a volume for one pod in a StatefulDB of three',
    make: (map) => {
      const more = new Volume(map, 'more', { size, accessMode: 'ReadWriteOncePod' });
      new StatefulDB(map, 'db', { image, replicas: 3, storage: { size, mountPath: '/a' }, mounts: { '/b': more } });
    },
    ruleId: 'volume/single-writer',
    at: "mounts: { '/b': «more» }",
    message: 'it may have 3 replicas',
    help: 'StatefulDB',
  },
  {
    name: 'a volume for one pod in parallel runs',
    make: (map) => {
      const data = new Volume(map, 'data', { size });
      new Task(map, 'task', { image, completions: 4, parallelism: 2, mounts: { '/data': data } });
    },
    ruleId: 'volume/single-writer',
    at: "mounts: { '/data': «data» }",
    message: '2 of its pods run at a time',
    help: 'SharedVolume',
  },
  {
    name: 'a volume for one pod in runs that overlap',
    make: (map) => {
      const data = new StaticVolume(map, 'data', { size, local: { path: '/mnt' }, nodes: { disk: 'ssd' } });
      new CronTask(map, 'cron', { image, schedule: '@daily', concurrencyPolicy: 'Allow', mounts: { '/data': data } });
    },
    ruleId: 'volume/single-writer',
    at: "mounts: { '/data': «data» }",
    message: 'lets runs overlap',
    help: 'SharedVolume',
  },
  {
    name: 'a volume of another map',
    make: (map, app) => {
      const data = new SharedVolume(map, 'data', { size });
      new StatelessApp(new ServiceMap(app, 'other'), 'api', { image, mounts: { '/data': data } });
    },
    ruleId: 'reference/other-namespace',
    at: "mounts: { '/data': «data» }",
    message: "shop/data (SharedVolume) is in namespace shop; pods of other can't mount it",
    help: 'make a volume in map other',
  },
];
