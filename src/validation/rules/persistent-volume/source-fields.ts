import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { judgedSource, type VolumeSource } from '../../../kubernetes/volume-sources.js';
import { objectRule } from '../../rule.js';

/** What must not be empty in a source. */
const FILLED: readonly (readonly [source: VolumeSource, ...fields: string[]])[] = [
  ['hostPath', 'path'],
  ['gcePersistentDisk', 'pdName'],
  ['awsElasticBlockStore', 'volumeID'],
  ['glusterfs', 'endpoints', 'path'],
  ['nfs', 'server', 'path'],
  ['rbd', 'monitors', 'image'],
  ['quobyte', 'registry', 'volume'],
  ['cephfs', 'monitors'],
  ['iscsi', 'targetPortal', 'iqn'],
  ['cinder', 'volumeID'],
  ['flexVolume', 'driver'],
  ['azureFile', 'secretName', 'shareName', 'secretNamespace'],
  ['vsphereVolume', 'volumePath'],
  ['photonPersistentDisk', 'pdID'],
  ['portworxVolume', 'volumeID'],
  ['azureDisk', 'diskName', 'diskURI'],
  ['scaleIO', 'gateway', 'system', 'volumeName'],
  ['local', 'path'],
  ['storageos', 'volumeName'],
  ['csi', 'driver', 'volumeHandle'],
];

/** Fields that may be missing, but not empty. */
const OPTIONAL = ['azureFile/secretNamespace'];

/** Finds sources with empty fields. */
export const sourceFields = objectRule<PersistentVolume>({
  id: 'persistent-volume/source-fields',
  scope: 'server',
  severity: 'error',
  description: 'The source of a PersistentVolume says where the storage is.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Fill in the fields that the source needs.',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: disk }
      spec:
        capacity: { storage: 1Gi }
        accessModes: [ReadWriteOnce]
        csi: { driver: ebs.csi.aws.com, volumeHandle: vol-0123 }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: disk }
        spec:
          capacity: { storage: 1Gi }
          accessModes: [ReadWriteOnce]
          csi: { driver: ebs.csi.aws.com, volumeHandle: '' }
        `,
        path: '/spec/csi/volumeHandle',
        message: 'volumeHandle is empty',
      },
    ],
  },
  check({ spec }, report) {
    for (const [name, ...fields] of FILLED) {
      const source = judgedSource(spec, name) as Readonly<Record<string, unknown>> | undefined;
      if (source === undefined) continue;
      for (const field of fields) {
        const value = source[field] ?? undefined;
        const demanded = value === undefined && !OPTIONAL.includes(`${name}/${field}`);
        const empty = value === '' || (Array.isArray(value) && value.length === 0);
        if (!demanded && !empty) continue;
        const message = `${field} is ${empty ? 'empty' : 'missing'}`;
        report({ path: `/spec/${name}/${field}`, message, help: `write ${field}` });
      }
    }
  },
});
