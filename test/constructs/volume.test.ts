import { describe, expect, it } from 'vitest';
import { Component } from '../../src/constructs/component.js';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { Volume } from '../../src/constructs/volume.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

describe('a Volume', () => {
  it('becomes a claim that GitOps tools keep, and one pod at a time mounts it', () => {
    const { findings, object } = program(
      (map) => {
        const uploads = new Volume(map, 'uploads', { size: '20Gi' });
        new StatelessApp(map, 'api', { image, mounts: { '/data': uploads }, security: { group: 1000 } });
      },
      { cluster: { storageClass: 'ceph-block' } },
    );
    expect(findings).toBe('');
    expect(yaml(object('PersistentVolumeClaim'))).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: uploads
        namespace: shop
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
        annotations:
          argocd.argoproj.io/sync-options: Prune=false,Delete=false
          kustomize.toolkit.fluxcd.io/prune: disabled
      spec:
        accessModes:
        - ReadWriteOnce
        storageClassName: ceph-block
        resources:
          requests:
            storage: 20Gi
      "
    `);
    expect(object('Deployment')).toMatchObject({
      spec: {
        replicas: 1,
        strategy: { type: 'Recreate' },
        template: {
          spec: {
            securityContext: { fsGroup: 1000 },
            containers: [{ volumeMounts: [{ name: 'uploads', mountPath: '/data' }] }],
            volumes: [{ name: 'uploads', persistentVolumeClaim: { claimName: 'uploads' } }],
          },
        },
      },
    });
  });

  it('says all that a claim can ask for', () => {
    const { findings, object } = program((map) => {
      new Volume(map, 'full', {
        size: '1T',
        storageClass: 'fast',
        accessMode: 'ReadWriteOncePod',
        volumeMode: 'Block',
        dataSource: { snapshot: 'before-upgrade' },
        volumeAttributesClass: 'gold',
        labels: { tier: 'db' },
        annotations: { 'example.com/note': 'x' },
        protect: false,
        name: 'old-name',
      });
      new Volume(map, 'clone', { size: '1Gi', dataSource: { claim: 'full' } });
      new Volume(map, 'filled', { size: '1Gi', dataSource: { apiGroup: 'example.com', kind: 'Import', name: 'x' } });
      new Volume(map, 'found', {
        size: '1Gi',
        storageClass: false,
        selector: { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'c', operator: 'Exists' }] },
      });
    });
    expect(findings).toBe('');
    const { metadata, spec } = object('PersistentVolumeClaim', 'old-name');
    expect(metadata.annotations).toEqual({ 'example.com/note': 'x' });
    expect(metadata.labels).toMatchObject({ tier: 'db' });
    expect(spec).toEqual({
      accessModes: ['ReadWriteOncePod'],
      storageClassName: 'fast',
      resources: { requests: { storage: '1T' } },
      volumeMode: 'Block',
      dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'before-upgrade' },
      volumeAttributesClassName: 'gold',
    });
    expect(object('PersistentVolumeClaim', 'clone').spec).toMatchObject({
      dataSource: { kind: 'PersistentVolumeClaim', name: 'full' },
    });
    expect(object('PersistentVolumeClaim', 'filled').spec).toMatchObject({
      dataSourceRef: { apiGroup: 'example.com', kind: 'Import', name: 'x' },
    });
    expect(object('PersistentVolumeClaim', 'found').spec).toMatchObject({
      storageClassName: '',
      selector: { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'c', operator: 'Exists' }] },
    });
  });

  it('is mounted in parts, by several containers of one pod, and as a device', () => {
    const { findings, object } = program((map) => {
      const data = new Volume(map, 'data.v1', { size: '1Gi' });
      const raw = new Volume(map, 'raw', { size: '1Gi', volumeMode: 'Block' });
      new StatelessApp(map, 'api', {
        image,
        env: { POD: 'x' },
        mounts: {
          '/data': { volume: data, subPathExpr: 'of/$(POD)' },
          '/again': { volume: data, subPath: 'a', readOnly: true, recursiveReadOnly: 'Enabled' },
          '/hooked': { volume: data.mount, mountPropagation: 'HostToContainer', name: 'other' },
        },
        devices: { '/dev/xvda': raw },
        sidecars: { backup: { image, mounts: { '/backup': data }, devices: { '/dev/xvdb': { volume: raw } } } },
      });
    });
    expect(findings).toBe('');
    expect(object('Deployment')).toMatchObject({
      spec: {
        template: {
          spec: {
            containers: [
              {
                volumeMounts: [
                  { name: 'data-v1', mountPath: '/data', subPathExpr: 'of/$(POD)' },
                  {
                    name: 'data-v1',
                    mountPath: '/again',
                    subPath: 'a',
                    readOnly: true,
                    recursiveReadOnly: 'Enabled',
                  },
                  { name: 'other', mountPath: '/hooked', mountPropagation: 'HostToContainer' },
                ],
                volumeDevices: [{ name: 'raw', devicePath: '/dev/xvda' }],
              },
            ],
            initContainers: [
              {
                volumeMounts: [{ name: 'data-v1', mountPath: '/backup' }],
                volumeDevices: [{ name: 'raw', devicePath: '/dev/xvdb' }],
              },
            ],
            volumes: [
              { name: 'data-v1', persistentVolumeClaim: { claimName: 'data.v1' } },
              { name: 'other', persistentVolumeClaim: { claimName: 'data.v1' } },
              { name: 'raw', persistentVolumeClaim: { claimName: 'raw' } },
            ],
          },
        },
      },
    });
  });

  it('is called after the Component that it stands in, and fits a StatefulDB of one pod', () => {
    const { findings, names } = program((map) => {
      const part = new Component(map, 'part');
      const volume = new Volume(part, 'data', { size: '1Gi' });
      new StatefulDB(part, 'db', {
        image,
        storage: { size: '1Gi', mountPath: '/own' },
        mounts: { '/more': { volume, name: 'more' } },
      });
    });
    expect(findings).toBe('');
    expect(names).toContain('PersistentVolumeClaim part-data');
  });
});
