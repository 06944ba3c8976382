import { describe, expect, it } from 'vitest';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { program, yaml } from '../program.js';

const image = 'postgres:16.4';
const storage = { size: '20Gi', mountPath: '/var/lib/postgresql/data' };

describe('a StatefulDB', () => {
  it('is a StatefulSet with its disk, the Service of its clients and the one that names its pods', () => {
    const { findings, objects, names } = program(
      (map) =>
        new StatefulDB(map, 'db', {
          image,
          storage,
          ports: { postgres: { port: 5432, service: 15432 } },
          security: { group: 999 },
        }),
    );
    expect(findings).toBe('');
    expect(names).toEqual([
      'Namespace shop',
      'NetworkPolicy default-deny',
      'Service db',
      'Service db-headless',
      'StatefulSet db',
    ]);
    expect(yaml(...objects.filter(({ metadata }) => metadata.name.startsWith('db')))).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        name: db
        namespace: shop
        labels:
          app.kubernetes.io/name: db
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        type: ClusterIP
        selector:
          app.kubernetes.io/name: db
          app.kubernetes.io/instance: shop
        ports:
        - name: postgres
          port: 15432
          targetPort: 5432
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: db-headless
        namespace: shop
        labels:
          app.kubernetes.io/name: db
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        type: ClusterIP
        clusterIP: None
        publishNotReadyAddresses: true
        selector:
          app.kubernetes.io/name: db
          app.kubernetes.io/instance: shop
        ports:
        - name: postgres
          port: 5432
          targetPort: 5432
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata:
        name: db
        namespace: shop
        labels:
          app.kubernetes.io/name: db
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        serviceName: db-headless
        replicas: 1
        podManagementPolicy: OrderedReady
        updateStrategy:
          type: RollingUpdate
        persistentVolumeClaimRetentionPolicy:
          whenDeleted: Retain
          whenScaled: Retain
        selector:
          matchLabels:
            app.kubernetes.io/name: db
            app.kubernetes.io/instance: shop
        template:
          metadata:
            labels:
              app.kubernetes.io/name: db
              app.kubernetes.io/instance: shop
          spec:
            automountServiceAccountToken: false
            securityContext:
              runAsNonRoot: true
              runAsGroup: 999
              fsGroup: 999
              seccompProfile:
                type: RuntimeDefault
            containers:
            - name: db
              image: postgres:16.4
              ports:
              - name: postgres
                containerPort: 5432
              volumeMounts:
              - name: data
                mountPath: /var/lib/postgresql/data
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop:
                  - ALL
                readOnlyRootFilesystem: true
        volumeClaimTemplates:
        - apiVersion: v1
          kind: PersistentVolumeClaim
          metadata:
            name: data
            labels:
              app.kubernetes.io/name: db
              app.kubernetes.io/instance: shop
          spec:
            accessModes:
            - ReadWriteOnce
            resources:
              requests:
                storage: 20Gi
      "
    `);
  });

  it('has what its options say', () => {
    const { findings, object, names } = program(
      (map) =>
        new StatefulDB(map, 'db', {
          image,
          storage: {
            data: { size: '20Gi', mountPath: '/data', storageClass: 'fast', accessMode: 'ReadWriteOncePod' },
            wal: { size: '5Gi', mountPath: '/wal' },
          },
          replicas: 3,
          health: { exec: ['true'] },
          ordering: 'Parallel',
          partition: 1,
          retention: { whenDeleted: 'Delete', whenScaled: 'Delete' },
        }),
      { cluster: { storageClass: 'ceph-block' } },
    );
    expect(findings).toBe('');
    expect(names).toContain('PodDisruptionBudget db');
    const { template, volumeClaimTemplates, ...spec } = object('StatefulSet')['spec'] as Record<string, object>;
    expect(spec).toMatchObject({
      replicas: 3,
      serviceName: 'db-headless',
      podManagementPolicy: 'Parallel',
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Delete' },
    });
    expect(volumeClaimTemplates).toMatchObject([
      {
        metadata: { name: 'data' },
        spec: {
          accessModes: ['ReadWriteOncePod'],
          storageClassName: 'fast',
          resources: { requests: { storage: '20Gi' } },
        },
      },
      {
        metadata: { name: 'wal' },
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'ceph-block',
          resources: { requests: { storage: '5Gi' } },
        },
      },
    ]);
    expect(template).toHaveProperty('spec.containers[0].volumeMounts', [
      { name: 'data', mountPath: '/data' },
      { name: 'wal', mountPath: '/wal' },
    ]);
    expect(template).toHaveProperty('spec.topologySpreadConstraints');
  });

  it('whose pods know each other opens the path among them', () => {
    const { findings, object } = program((map) => {
      new StatefulDB(map, 'db', {
        image,
        storage,
        replicas: 3,
        health: { exec: ['true'] },
        ports: { client: 5432, peer: 5433 },
        env: (self) => ({ HOSTS: self.peers, PEERS: self.ports.peer.peers }),
      });
    });
    expect(findings).toBe('');
    expect(object('StatefulSet')).toHaveProperty('spec.template.spec.containers[0].env', [
      { name: 'HOSTS', value: 'db-0.db-headless,db-1.db-headless,db-2.db-headless' },
      { name: 'PEERS', value: 'db-0.db-headless:5433,db-1.db-headless:5433,db-2.db-headless:5433' },
    ]);
    expect(yaml(object('NetworkPolicy', 'db'))).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: db
        namespace: shop
        labels:
          app.kubernetes.io/name: db
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        podSelector:
          matchLabels:
            app.kubernetes.io/name: db
            app.kubernetes.io/instance: shop
        policyTypes:
        - Ingress
        ingress:
        - from:
          - podSelector:
              matchLabels:
                app.kubernetes.io/name: db
                app.kubernetes.io/instance: shop
          ports:
          - protocol: TCP
            port: 5432
        - from:
          - podSelector:
              matchLabels:
                app.kubernetes.io/name: db
                app.kubernetes.io/instance: shop
          ports:
          - protocol: TCP
            port: 5433
      "
    `);
  });
});
