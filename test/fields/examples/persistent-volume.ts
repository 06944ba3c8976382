import { type App, ServiceMap, StaticVolume, type StaticVolumeOptions } from 'servicemap';
import { ISCSI } from '../iscsi.js';

const size = '10Gi';
const secret = { name: 'login', namespace: 'storage-logins' };

function made(app: App, options: StaticVolumeOptions): void {
  new StaticVolume(new ServiceMap(app, 'shop'), 'disk', options);
}

export function ofADriver(app: App): void {
  made(app, {
    size,
    accessMode: ['ReadWriteOnce', 'ReadOnlyMany'],
    reclaimPolicy: 'Retain',
    volumeMode: 'Filesystem',
    storageClass: 'by-hand',
    mountOptions: ['noatime'],
    volumeAttributesClass: 'gold',
    csi: {
      driver: 'disks.example.com',
      volumeHandle: 'disk-1',
      fsType: 'ext4',
      readOnly: true,
      volumeAttributes: { pool: 'fast' },
      controllerPublishSecretRef: secret,
      nodeStageSecretRef: secret,
      nodePublishSecretRef: secret,
      controllerExpandSecretRef: secret,
      nodeExpandSecretRef: secret,
    },
  });
}

export function onANode(app: App): void {
  made(app, { size, local: { path: '/mnt/disk', fsType: 'xfs' }, nodes: { 'kubernetes.io/hostname': 'node-1' } });
}

export function aPathOfTheNode(app: App): void {
  made(app, { size, hostPath: { path: '/srv', type: 'Directory' } });
}

export function overNfs(app: App): void {
  made(app, {
    size,
    nfs: { server: 'nfs.example.com', path: '/exports', readOnly: true },
    accessMode: 'ReadWriteMany',
  });
}

export function overFibreChannel(app: App): void {
  made(app, { size, fc: { targetWWNs: ['50060e801049cfd1'], lun: 1 } });
}

export function overIscsi(app: App): void {
  made(app, {
    size,
    iscsi: { ...ISCSI, secretRef: secret },
  });
}
