import { type App, StorageClass } from 'servicemap';

export function disks(app: App): void {
  new StorageClass(app, 'ceph-block', {
    provisioner: 'rbd.csi.ceph.com',
    parameters: { pool: 'kubernetes' },
    reclaimPolicy: 'Retain',
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
    mountOptions: ['noatime'],
    allowedTopologies: [{ 'topology.kubernetes.io/zone': ['zone-a', 'zone-b'] }],
  });
}
