import { PriorityClass } from '../../../src/constructs/priority-class.js';
import { StaticVolume } from '../../../src/constructs/static-volume.js';
import { StorageClass } from '../../../src/constructs/storage-class.js';
import { Volume } from '../../../src/constructs/volume.js';
import type { MistakeRow } from './row.js';

const size = '1Gi';
const secret = { name: 'login', namespace: 'ceph' };
const ceph = { clusterID: 'c', pool: 'p', image: 'disk', nodeStageSecretRef: secret };
const iscsi = { targetPortal: '10.0.2.15:3260', iqn: 'iqn.2001-04.com.example:a', lun: 0 };

/** Mistakes in volumes that are there already, and in what the whole cluster has. */
export const storageVolumeMistakes: readonly MistakeRow[] = [
  {
    name: 'a volume whose name is none',
    make: (map) => new Volume(map, 'Data_1', { size }),
    ruleId: 'meta/name',
    at: "new Volume(map, «'Data_1'», { size })",
    message: '"Data_1"',
    help: 'lower-case',
  },
  {
    name: 'a volume of no kind',
    make: (map) => new StaticVolume(map, 'data', { size } as never),
    ruleId: 'options/missing',
    at: '«new StaticVolume»',
    message: 'nfs',
    help: 'add nfs, cephRbd, cephFs, csi, iscsi, fc, local or hostPath',
  },
  {
    name: 'a volume of two kinds',
    make: (map) => new StaticVolume(map, 'data', { size, nfs: { server: 'a', path: '/' }, hostPath: { path: '/' } }),
    ruleId: 'options/conflict',
    at: "«hostPath»: { path: '/' }",
    message: 'hostPath does not go with nfs',
    help: 'drop one or the other',
  },
  {
    name: 'a local volume of no node',
    make: (map) => new StaticVolume(map, 'data', { size, local: { path: '/mnt/disk' } }),
    ruleId: 'volume/nodes',
    at: "local: «{ path: '/mnt/disk' }»",
    message: 'a local volume is on certain nodes, and none are named',
    help: 'kubernetes.io/hostname',
  },
  {
    name: 'nodes said twice',
    make: (map) =>
      new StaticVolume(map, 'data', {
        size,
        hostPath: { path: '/a' },
        nodes: { a: 'b' },
        nodeAffinity: { required: { nodeSelectorTerms: [{}] } },
      }),
    ruleId: 'volume/nodes',
    at: "«nodes»: { a: 'b' }",
    message: 'nodes and nodeAffinity both say which nodes',
    help: 'drop one',
  },
  {
    name: 'a Ceph file system on one image for many nodes',
    make: (map) => new StaticVolume(map, 'data', { size, cephRbd: ceph, accessMode: 'ReadWriteMany' }),
    ruleId: 'volume/access-mode',
    at: "accessMode: «'ReadWriteMany'»",
    message: "a volume of kind cephRbd can't be ReadWriteMany",
    help: 'ReadWriteOnce',
  },
  {
    name: 'one pod for a volume that no CSI driver has',
    make: (map) =>
      new StaticVolume(map, 'data', { size, nfs: { server: 'a', path: '/' }, accessMode: 'ReadWriteOncePod' }),
    ruleId: 'volume/access-mode',
    at: "accessMode: «'ReadWriteOncePod'»",
    message: "a volume of kind nfs can't be ReadWriteOncePod",
    help: 'ReadWriteMany',
  },
  {
    name: 'a folder as a device',
    make: (map) => new StaticVolume(map, 'data', { size, nfs: { server: 'a', path: '/' }, volumeMode: 'Block' }),
    ruleId: 'volume/mode',
    at: "volumeMode: «'Block'»",
    message: 'a volume of kind nfs is always a file system',
    help: 'drop',
  },
  {
    name: 'data that nothing deletes',
    make: (map) => new StaticVolume(map, 'data', { size, iscsi, reclaimPolicy: 'Delete' }),
    ruleId: 'volume/reclaim',
    at: "reclaimPolicy: «'Delete'»",
    message: 'nothing deletes the data of a volume of kind iscsi',
    help: 'drop reclaimPolicy',
  },
  {
    name: 'mount options of a device',
    make: (map) => new StaticVolume(map, 'data', { size, iscsi, volumeMode: 'Block', mountOptions: ['noatime'] }),
    ruleId: 'volume/mount-options',
    at: "«mountOptions»: ['noatime']",
    message: 'a device is not mounted',
    help: 'drop mountOptions',
  },
  {
    name: 'an iSCSI login that is missing',
    make: (map) => new StaticVolume(map, 'data', { size, iscsi: { ...iscsi, chapAuthSession: true } }),
    ruleId: 'options/invalid',
    at: 'chapAuthSession',
    message: 'chapAuthSession: needs the login',
    help: 'secretRef',
  },
  {
    name: 'an iSCSI name that is none',
    make: (map) => new StaticVolume(map, 'data', { size, iscsi: { targetPortal: 'a', iqn: 'iqn.disk', lun: 0 } }),
    ruleId: 'options/invalid',
    at: "iqn: «'iqn.disk'»",
    message: 'must be a qualified name of iSCSI',
    help: 'iqn.2001-04.com.example:storage.disk1',
  },
  {
    name: 'an iSCSI volume whose name is too long for its initiator',
    make: (map) =>
      new StaticVolume(map, 'a-name-that-is-much-longer-than-it-would-have-to-be', {
        size,
        iscsi: { ...iscsi, initiatorName: 'iqn.2001-04.com.example:b' },
      }),
    ruleId: 'volume/iscsi-name',
    at: "initiatorName: «'iqn.2001-04.com.example:b'»",
    message: 'is too long for that',
    help: 'volumeName',
  },
  {
    name: 'two volumes of one name in a cluster',
    make: (map) => {
      new StaticVolume(map, 'a', { size, hostPath: { path: '/a' }, volumeName: 'disk' });
      new StaticVolume(map, 'b', { size, hostPath: { path: '/b' }, volumeName: 'disk' });
    },
    ruleId: 'meta/duplicate-object',
    at: 'new StaticVolume',
    message: 'two objects are PersistentVolume "disk"',
    help: 'another name',
  },
  {
    name: 'a provisioner that is none',
    make: (_, app) => new StorageClass(app, 'fast', { provisioner: 'Ceph RBD' }),
    ruleId: 'options/invalid',
    at: "provisioner: «'Ceph RBD'»",
    message: 'must be the name of a provisioner',
    help: 'rbd.csi.ceph.com',
  },
  {
    name: 'two topologies that are one',
    make: (_, app) =>
      new StorageClass(app, 'fast', { provisioner: 'a', allowedTopologies: [{ z: ['a', 'b'] }, { z: ['b', 'a'] }] }),
    ruleId: 'storage/topology',
    at: "«{ z: ['b', 'a'] }»",
    message: 'two topologies are the same',
    help: 'drop one',
  },
  {
    name: 'a topology that names a zone twice',
    make: (_, app) => new StorageClass(app, 'fast', { provisioner: 'a', allowedTopologies: [{ z: ['a', 'a'] }] }),
    ruleId: 'storage/topology',
    at: "z: «['a', 'a']»",
    message: 'a value of z is there twice',
    help: 'drop one',
  },
  {
    name: 'more parameters than a StorageClass has',
    make: (_, app) => new StorageClass(app, 'fast', { provisioner: 'a', parameters: { a: 'x'.repeat(300_000) } }),
    ruleId: 'storage/parameters',
    at: "parameters: «{ a: 'x'.repeat(300_000) }»",
    message: 'at most 512 parameters of 262144 bytes',
    help: 'Secret',
  },
  {
    name: 'a priority that is kept for the system',
    make: (_, app) => new PriorityClass(app, 'high', { value: 1_000_000_001 }),
    ruleId: 'options/invalid',
    at: 'value: «1_000_000_001»',
    message: 'value: must be at most 1000000000',
  },
  {
    name: 'a priority class with a name of the system',
    make: (_, app) => new PriorityClass(app, 'system-mine', { value: 10 }),
    ruleId: 'meta/name',
    at: "«'system-mine'»",
    message: 'begins with system-',
    help: 'another name',
  },
];
