import {
  type Cluster,
  PriorityClass,
  ServiceMap,
  SharedVolume,
  StatefulDB,
  StatelessApp,
  StaticVolume,
  type StaticVolumeOptions,
  StorageClass,
  Volume,
} from 'servicemap';
import { has, type KubernetesVersion } from '../../../src/kubernetes/versions.js';
import { FULL_ISCSI, outerVolumes, PLAIN_ISCSI, selector } from './inline-volumes.js';

const IMAGE = 'ghcr.io/acme/tool:1.0.0';
const size = '10Gi';
const labels = { tier: 'storage' };
const annotations = { 'example.com/note': 'kept' };
const secret = { name: 'login', namespace: 'storage-logins' };
/** StorageClass and PriorityClass with each of their options. */
export function clusterObjects(cluster: Cluster): void {
  new StorageClass(cluster, 'full', {
    name: 'ceph-block',
    provisioner: 'rbd.csi.ceph.com',
    parameters: { pool: 'kubernetes' },
    reclaimPolicy: 'Retain',
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
    mountOptions: ['noatime'],
    allowedTopologies: [{ 'topology.kubernetes.io/zone': ['zone-a', 'zone-b'] }],
    default: true,
    labels,
    annotations,
  });
  new StorageClass(cluster, 'plain', {
    provisioner: 'example.com/disks',
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'Immediate',
    allowVolumeExpansion: false,
    default: false,
  });
  new PriorityClass(cluster, 'urgent', {
    name: 'most-urgent',
    value: 1_000_000_000,
    globalDefault: true,
    preemptionPolicy: 'PreemptLowerPriority',
    description: 'what people wait for',
    labels,
    annotations,
  });
  new PriorityClass(cluster, 'idle', { value: -10, globalDefault: false, preemptionPolicy: 'Never' });
}

/** Volume, SharedVolume and StaticVolume with each of their options, mounted in each way. */
export function volumes(cluster: Cluster, kubernetes: KubernetesVersion): void {
  const map = new ServiceMap(cluster, 'volumes', { podSecurity: 'privileged' });
  const more = has(kubernetes, 'volumeAttributesClass') ? { volumeAttributesClass: 'gold' } : {};
  const data = new Volume(map, 'data', {
    size,
    limit: '20Gi',
    storageClass: 'fast',
    dataSource: { snapshot: 'yesterday' },
    labels,
    annotations,
    ...more,
    name: 'old-data',
    volumeMode: 'Filesystem',
    protect: true,
    accessMode: 'ReadWriteOnce',
  });
  const device = new Volume(map, 'device', {
    size: '1500M',
    storageClass: false,
    selector,
    volumeMode: 'Block',
    protect: false,
    accessMode: 'ReadWriteOncePod',
  });
  new Volume(map, 'clone', { size, dataSource: { claim: 'old-data' } });
  new Volume(map, 'filled', { size, dataSource: { apiGroup: 'example.com', kind: 'Import', name: 'all' } });
  const shared = new SharedVolume(map, 'shared', {
    size,
    limit: '20Gi',
    storageClass: 'ceph-fs',
    dataSource: { snapshot: 'yesterday' },
    labels,
    annotations,
    ...more,
    name: 'old-shared',
    volumeMode: 'Filesystem',
    protect: true,
    accessMode: 'ReadWriteMany',
  });
  new SharedVolume(map, 'devices', { size, storageClass: false, selector, volumeMode: 'Block', protect: false });
  new SharedVolume(map, 'readable', { size, accessMode: 'ReadOnlyMany' });
  new SharedVolume(map, 'by-cluster', { size });
  staticVolumes(more).forEach((options, index) => new StaticVolume(map, `static-${index}`, options));

  outerVolumes(map, kubernetes);
  const rro = has(kubernetes, 'recursiveReadOnlyMounts');
  new StatelessApp(map, 'mounts', {
    image: IMAGE,
    env: { POD: 'x' },
    security: { privileged: true },
    mounts: {
      '/data': data,
      '/part': {
        volume: data.mount,
        subPath: 'part',
        readOnly: true,
        ...(rro ? { recursiveReadOnly: 'Enabled' as const } : {}),
        mountPropagation: 'None',
      },
      '/each': { volume: shared, name: 'each', subPathExpr: '$(POD)/data', mountPropagation: 'HostToContainer' },
      '/both': { volume: shared, name: 'each', mountPropagation: 'Bidirectional' },
      ...(rro
        ? {
            '/if': { volume: data, readOnly: true, recursiveReadOnly: 'IfPossible' as const },
            '/off': { volume: data, recursiveReadOnly: 'Disabled' as const },
          }
        : {}),
    },
    devices: {
      '/dev/xvda': device,
      '/dev/xvdb': { volume: device, name: 'again' },
      '/dev/xvdc': { claim: 'theirs', name: 'theirs' },
    },
  });
  new StatefulDB(map, 'one-device', { image: IMAGE, storage: { size, devicePath: '/dev/xvda' } });
  new StatefulDB(map, 'disks', {
    image: IMAGE,
    storage: {
      data: {
        size,
        limit: '20Gi',
        mountPath: '/data',
        storageClass: 'fast',
        dataSource: { claim: 'golden' },
        labels,
        annotations,
        ...more,
        accessMode: ['ReadWriteOnce', 'ReadOnlyMany'],
        subPath: 'pgdata',
        readOnly: true,
        ...(rro ? { recursiveReadOnly: 'IfPossible' as const } : {}),
        mountPropagation: 'None',
      },
      each: { size, mountPath: '/each', storageClass: false, selector, subPathExpr: 'all' },
      raw: {
        size,
        limit: '20Gi',
        devicePath: '/dev/xvda',
        storageClass: 'fast',
        dataSource: { snapshot: 'yesterday' },
        labels,
        annotations,
        ...more,
        accessMode: 'ReadWriteOncePod',
      },
      found: { size, devicePath: '/dev/xvdb', storageClass: false, selector },
    },
    sidecars: {
      backup: {
        image: IMAGE,
        mounts: {
          '/data': { storage: 'data', subPath: 'a', readOnly: true, mountPropagation: 'None' },
          '/each': { storage: 'each', subPathExpr: 'b' },
          ...(rro ? { '/off': { storage: 'data', readOnly: true, recursiveReadOnly: 'IfPossible' as const } } : {}),
        },
        devices: { '/dev/xvda': { storage: 'raw' } },
      },
    },
  });
}

const ceph = { clusterID: 'c', nodeStageSecretRef: secret };
/** A StaticVolume of each kind, with each of its options. */
function staticVolumes(attributes: { volumeAttributesClass?: string }): StaticVolumeOptions[] {
  const rest = {
    size,
    accessMode: 'ReadWriteOnce' as const,
    reclaimPolicy: 'Retain' as const,
    volumeMode: 'Filesystem' as const,
    nodes: { 'kubernetes.io/hostname': 'node-1', disk: ['ssd', 'nvme'] },
    storageClass: 'by-hand',
    labels,
    annotations,
  };
  const nodeAffinity = {
    required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'Exists' as const }] }] },
  };
  const named = (kind: string) => ({ ...rest, name: kind, volumeName: `${kind}-of-ours`, protect: false });
  const mounted = (kind: string) => ({ ...named(kind), mountOptions: ['noatime'] });
  const other = { size, nodeAffinity, protect: true };
  const block = { ...other, volumeMode: 'Block' as const };
  const nfs = { server: 'nfs.example.com', path: '/exports' };
  const rbd = { ...ceph, pool: 'p', image: 'disk' };
  const cephFs = { ...ceph, fsName: 'fs', rootPath: '/volumes/a' };
  const more = { driver: 'rook-ceph.example.com', volumeAttributes: { mounter: 'other' } };
  const csi = { driver: 'disks.example.com', volumeHandle: 'disk-1' };
  return [
    { ...mounted('nfs'), nfs: { ...nfs, readOnly: true }, accessMode: ['ReadWriteMany', 'ReadOnlyMany'] },
    { ...other, nfs: { ...nfs, readOnly: false } },
    { ...mounted('rbd'), cephRbd: { ...rbd, ...more, imageFeatures: 'layering', fsType: 'xfs' } },
    { ...block, cephRbd: rbd, accessMode: 'ReadWriteMany' },
    { ...mounted('cephfs'), cephFs: { ...cephFs, ...more }, accessMode: 'ReadWriteOncePod' },
    { ...other, cephFs },
    {
      ...mounted('csi'),
      reclaimPolicy: 'Delete',
      csi: {
        ...csi,
        fsType: 'ext4',
        readOnly: true,
        volumeAttributes: { a: 'b' },
        controllerPublishSecretRef: secret,
        nodeStageSecretRef: secret,
        nodePublishSecretRef: secret,
        controllerExpandSecretRef: secret,
        nodeExpandSecretRef: secret,
      },
    },
    { ...block, ...attributes, csi: { ...csi, readOnly: false } },
    { ...mounted('iscsi'), iscsi: { ...FULL_ISCSI, secretRef: secret } },
    { ...block, iscsi: PLAIN_ISCSI },
    { ...mounted('fc'), fc: { targetWWNs: ['50060e801049cfd1'], lun: 1, fsType: 'xfs', readOnly: true } },
    { ...block, fc: { wwids: ['3600508b400105e210000900000490000'], fsType: 'xfs', readOnly: false } },
    { ...mounted('local'), local: { path: '/mnt/disk', fsType: 'xfs' } },
    { ...block, local: { path: '/dev/sdb' } },
    { ...named('host'), hostPath: { path: '/srv', type: 'Directory' } },
    { ...other, hostPath: { path: '/srv' } },
  ];
}
