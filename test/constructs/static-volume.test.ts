import { Chart } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { StaticVolume, type StaticVolumeOptions } from '../../src/constructs/static-volume.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const nodeStageSecretRef = { name: 'ceph-login', namespace: 'ceph' };
const size = '1Gi';

describe('a StaticVolume', () => {
  it('becomes a volume and a claim that name each other', () => {
    const { findings, object } = program((map) => {
      const media = new StaticVolume(map, 'media', {
        size: '100Gi',
        nfs: { server: 'nfs.example.com', path: '/exports/media' },
        mountOptions: ['nfsvers=4.2'],
      });
      new StatelessApp(map, 'api', { image, replicas: 3, mounts: { '/media': media } });
    });
    expect(findings).toBe('');
    const volume = object('PersistentVolume');
    expect(object('PersistentVolumeClaim')).toEqual({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { ...volume.metadata, name: 'media', namespace: 'shop' },
      spec: {
        accessModes: ['ReadWriteMany'],
        storageClassName: '',
        resources: { requests: { storage: '100Gi' } },
        volumeName: 'shop-media',
      },
    });
    expect(yaml(volume)).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: PersistentVolume
      metadata:
        name: shop-media
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
        annotations:
          argocd.argoproj.io/sync-options: Prune=false,Delete=false
          kustomize.toolkit.fluxcd.io/prune: disabled
      spec:
        capacity:
          storage: 100Gi
        accessModes:
        - ReadWriteMany
        persistentVolumeReclaimPolicy: Retain
        claimRef:
          apiVersion: v1
          kind: PersistentVolumeClaim
          namespace: shop
          name: media
        mountOptions:
        - nfsvers=4.2
        nfs:
          server: nfs.example.com
          path: /exports/media
      "
    `);
  });

  it.each<[string, StaticVolumeOptions, object]>([
    [
      'a Ceph image',
      { size, cephRbd: { clusterID: 'c', pool: 'p', image: 'disk', nodeStageSecretRef } },
      {
        accessModes: ['ReadWriteOnce'],
        csi: {
          driver: 'rbd.csi.ceph.com',
          volumeHandle: 'disk',
          fsType: 'ext4',
          volumeAttributes: { clusterID: 'c', pool: 'p', imageFeatures: 'layering', staticVolume: 'true' },
          nodeStageSecretRef,
        },
      },
    ],
    [
      'a Ceph folder',
      {
        size,
        cephFs: { clusterID: 'c', fsName: 'fs', rootPath: '/volumes/g/v', nodeStageSecretRef, driver: 'rook.x' },
      },
      {
        accessModes: ['ReadWriteMany'],
        csi: {
          driver: 'rook.x',
          volumeHandle: 'shop-data',
          volumeAttributes: { clusterID: 'c', fsName: 'fs', rootPath: '/volumes/g/v', staticVolume: 'true' },
          nodeStageSecretRef,
        },
      },
    ],
    [
      'any CSI volume',
      { size, csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-1' }, reclaimPolicy: 'Delete', volumeMode: 'Block' },
      {
        persistentVolumeReclaimPolicy: 'Delete',
        volumeMode: 'Block',
        csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-1' },
      },
    ],
    [
      'a disk of a node',
      { size, local: { path: '/mnt/disk' }, nodes: { 'kubernetes.io/hostname': ['a', 'b'], disk: 'ssd' } },
      {
        local: { path: '/mnt/disk' },
        nodeAffinity: {
          required: {
            nodeSelectorTerms: [
              {
                matchExpressions: [
                  { key: 'kubernetes.io/hostname', operator: 'In', values: ['a', 'b'] },
                  { key: 'disk', operator: 'In', values: ['ssd'] },
                ],
              },
            ],
          },
        },
      },
    ],
    ['a path of nodes', { size, hostPath: { path: '/srv' } }, { hostPath: { path: '/srv' } }],
    [
      'an iSCSI disk',
      {
        size,
        iscsi: { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:a', lun: 0, secretRef: nodeStageSecretRef },
      },
      { iscsi: { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:a', lun: 0, secretRef: nodeStageSecretRef } },
    ],
    ['a Fibre Channel disk', { size, fc: { wwids: ['3600'] } }, { fc: { wwids: ['3600'] } }],
  ])('is %s', (_, options, spec) => {
    const { findings, object } = program((map) => new StaticVolume(map, 'data', options));
    expect(findings).toBe('');
    expect(object('PersistentVolume').spec).toMatchObject(spec);
  });

  it('is bound to a namespace, so a chart without one will not do', () => {
    const { app } = program((_, within) => {
      new StaticVolume(new Chart(within, 'plain'), 'data', { size, hostPath: { path: '/srv' } });
    });
    expect(app.findings().map(({ ruleId }) => ruleId)).toEqual(['volume/no-namespace']);
  });

  it('names its claim and is named by it, whatever they are called', () => {
    const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/);
    fc.assert(
      fc.property(name, fc.option(name, { nil: undefined }), name, (id, volumeName, namespace) => {
        const { findings, object } = program(
          (map) => new StaticVolume(map, id, { size, volumeName, hostPath: { path: '/srv' } }),
          { namespace },
        );
        expect(findings).toBe('');
        const [volume, claim] = [object('PersistentVolume'), object('PersistentVolumeClaim')];
        expect(volume.metadata.namespace).toBeUndefined();
        expect(volume.spec).toMatchObject({
          claimRef: { namespace: claim.metadata.namespace, name: claim.metadata.name },
        });
        expect(claim.spec).toMatchObject({ storageClassName: '', volumeName: volume.metadata.name });
      }),
      { numRuns: 40 },
    );
  });
});
