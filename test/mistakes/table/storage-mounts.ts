import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { Volume } from '../../../src/constructs/volume.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const size = '1Gi';
const disk = { size, mountPath: '/data' };

/** Mistakes in how volumes are mounted, and in those that pods say themselves. */
export const storageMountMistakes: readonly MistakeRow[] = [
  {
    name: 'a sub-path said twice',
    make: (map) =>
      new StatelessApp(map, 'api', { image, mounts: { '/a': { emptyDir: {}, subPath: 'a', subPathExpr: 'b' } } }),
    ruleId: 'volume/sub-path',
    at: "subPathExpr: «'b'»",
    message: 'subPath or subPathExpr, not both',
    help: 'keep subPathExpr where variables are needed',
  },
  {
    name: 'a sub-path with a variable that is not there',
    make: (map) =>
      new StatelessApp(map, 'api', { image, mounts: { '/a': { emptyDir: {}, subPathExpr: '$(POD)/$$(x)' } } }),
    ruleId: 'volume/sub-path-variable',
    at: "subPathExpr: «'$(POD)/$$(x)'»",
    message: 'container "api" has no variable POD',
    help: 'add it to its env',
  },
  {
    name: 'a sub-path out of the volume',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { '/a': { emptyDir: {}, subPath: '../b' } } }),
    ruleId: 'options/invalid',
    at: "subPath: «'../b'»",
    message: "must be a relative path without '..'",
    help: 'uploads',
  },
  {
    name: 'read-only recursively, and yet not read-only',
    make: (map) =>
      new StatelessApp(map, 'api', { image, mounts: { '/a': { emptyDir: {}, recursiveReadOnly: 'Enabled' } } }),
    ruleId: 'volume/recursive-read-only',
    at: "recursiveReadOnly: «'Enabled'»",
    message: 'only a mount that is read-only can be so recursively',
    help: 'readOnly: true',
  },
  {
    name: 'read-only recursively, and propagated',
    make: (map) => {
      const how = { readOnly: true, mountPropagation: 'HostToContainer' } as const;
      new StatelessApp(map, 'api', { image, mounts: { '/a': { emptyDir: {}, ...how, recursiveReadOnly: 'Enabled' } } });
    },
    ruleId: 'volume/recursive-read-only',
    at: "recursiveReadOnly: «'Enabled'»",
    message: "can't have mountPropagation HostToContainer",
    help: 'drop one',
  },
  {
    name: 'read-only recursively on an older cluster',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        mounts: { '/a': { emptyDir: {}, readOnly: true, recursiveReadOnly: 'Enabled' } },
      }),
    within: { cluster: { kubernetes: '1.30' } },
    ruleId: 'version/feature',
    at: "«recursiveReadOnly»: 'Enabled'",
    message: 'Kubernetes 1.30 has no recursiveReadOnly of a mount',
    help: '1.31',
  },
  {
    name: 'mounts for the node by a container without its rights',
    make: (map) =>
      new StatelessApp(map, 'api', { image, mounts: { '/a': { emptyDir: {}, mountPropagation: 'Bidirectional' } } }),
    within: { podSecurity: 'privileged' },
    ruleId: 'volume/mount-propagation',
    at: "mountPropagation: «'Bidirectional'»",
    message: 'only a privileged container can hand mounts to the node',
    help: 'privileged: true',
  },
  {
    name: 'a device that is mounted',
    make: (map) => {
      const raw = new Volume(map, 'raw', { size, volumeMode: 'Block' });
      new StatelessApp(map, 'api', { image, mounts: { '/data': raw } });
    },
    ruleId: 'volume/mode',
    at: "mounts: { '/data': «raw» }",
    message: 'shop/raw (Volume) is a device without a file system',
    help: 'devices',
  },
  {
    name: 'a file system that is a device',
    make: (map) => {
      const data = new Volume(map, 'data', { size });
      new StatelessApp(map, 'api', { image, devices: { '/dev/xvda': data } });
    },
    ruleId: 'volume/mode',
    at: "devices: { '/dev/xvda': «data» }",
    message: 'shop/data (Volume) has a file system',
    help: 'mounts',
  },
  {
    name: 'a mount and a device at one path',
    make: (map) => {
      const raw = new Volume(map, 'raw', { size, volumeMode: 'Block' });
      new StatelessApp(map, 'api', { image, mounts: { '/dev/x': { emptyDir: {} } }, devices: { '/dev/x': raw } });
    },
    ruleId: 'pod/mount-path',
    at: "devices: { '/dev/x': «raw» }",
    message: 'two volumes are mounted at /dev/x',
    help: 'drop one',
  },
  {
    name: 'a disk that storage has not',
    make: (map) =>
      new StatefulDB(map, 'db', {
        image,
        storage: { data: disk, wal: { size, mountPath: '/wal' } },
        sidecars: { backup: { image, mounts: { '/in': { storage: 'dta' } } } },
      }),
    ruleId: 'volume/no-disk',
    at: "mounts: { '/in': { storage: «'dta'» } }",
    message: 'storage has no disk "dta"',
    help: 'did you mean "data"?',
  },
  {
    name: 'a disk of a workload that has none',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { '/in': { storage: 'data' } } }),
    ruleId: 'volume/no-disk',
    at: "storage: «'data'»",
    message: 'a StatelessApp has no disks of its own',
    help: 'StatefulDB',
  },
  {
    name: 'a disk that is a device, mounted by a sidecar',
    make: (map) =>
      new StatefulDB(map, 'db', {
        image,
        storage: { size, devicePath: '/dev/xvda' },
        sidecars: { backup: { image, mounts: { '/in': { storage: 'data' } } } },
      }),
    ruleId: 'volume/mode',
    at: "storage: «'data'»",
    message: 'the disk "data" is a device without a file system',
    help: 'devices',
  },
  {
    name: 'a disk with a path and a device',
    make: (map) => new StatefulDB(map, 'db', { image, storage: { ...disk, devicePath: '/dev/xvda' } }),
    ruleId: 'options/conflict',
    at: "{ ...disk, «devicePath»: '/dev/xvda' }",
    message: 'storage.devicePath does not go with mountPath',
    help: 'drop one or the other',
  },
  {
    name: 'a folder of a size without a unit',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { '/a': { emptyDir: { sizeLimit: '500' } } } }),
    ruleId: 'options/invalid',
    at: "sizeLimit: «'500'»",
    message: 'has no unit',
    help: "'500Gi'",
  },
  {
    name: 'a folder of no medium',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { '/a': { emptyDir: { medium: 'memory' } } } }),
    ruleId: 'options/invalid',
    at: "medium: «'memory'»",
    message: "must be 'Memory'",
    help: 'HugePages-2Mi',
  },
  {
    name: 'an image as a volume on an older cluster',
    make: (map) =>
      new StatelessApp(map, 'api', { image, mounts: { '/m': { image: { reference: 'ghcr.io/acme/model:7' } } } }),
    within: { cluster: { kubernetes: '1.34' } },
    ruleId: 'version/feature',
    at: '«image»: { reference',
    message: 'Kubernetes 1.34 has no volume of an image',
    help: '1.35',
  },
  {
    name: 'a disk on the network in a restricted map',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { '/n': { nfs: { server: 'a', path: '/' } } } }),
    ruleId: 'pod/security-level',
    at: "nfs: «{ server: 'a', path: '/' }»",
    message: 'an NFS volume of the pod needs Pod Security level baseline',
    help: "podSecurity: 'baseline'",
  },
  {
    name: 'a path of a server that is relative',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { '/n': { nfs: { server: 'a', path: 'b' } } } }),
    within: { podSecurity: 'baseline' },
    ruleId: 'options/invalid',
    at: "path: «'b'»",
    message: 'must be an absolute path',
    help: '/srv/shop',
  },
  {
    name: 'a Fibre Channel disk by both of its names',
    make: (map) =>
      new StatelessApp(map, 'api', { image, mounts: { '/f': { fc: { wwids: ['a'], targetWWNs: ['b'] } as never } } }),
    within: { podSecurity: 'baseline' },
    ruleId: 'options/conflict',
    at: "«targetWWNs»: ['b']",
    message: 'fc.targetWWNs does not go with wwids',
    help: 'drop one or the other',
  },
  {
    name: 'a CSI driver that is none',
    make: (map) => new StatelessApp(map, 'api', { image, mounts: { '/c': { csi: { driver: 'my driver' } } } }),
    ruleId: 'options/invalid',
    at: "driver: «'my driver'»",
    message: 'must be the name of a CSI driver',
    help: 'rbd.csi.ceph.com',
  },
];
