import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { sourcesOf, type VolumeSource } from '../../../kubernetes/volume-sources.js';
import { below } from '../../../kubernetes/pointer.js';
import { objectRule } from '../../rule.js';

const ANNOTATION = 'volume.beta.kubernetes.io/mount-options';

const TAKES: readonly VolumeSource[] = [
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'glusterfs',
  'nfs',
  'rbd',
  'quobyte',
  'iscsi',
  'cinder',
  'cephfs',
  'azureFile',
  'vsphereVolume',
  'azureDisk',
  'photonPersistentDisk',
];

/** Finds mount options that nothing reads. */
export const mountOptions = objectRule<PersistentVolume>({
  id: 'persistent-volume/mount-options',
  scope: 'server',
  severity: 'error',
  description: 'The annotation for mount options is on volumes that are mounted with some.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write `spec.mountOptions` instead of the annotation.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#mount-options',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: media }
      spec:
        capacity: { storage: 1Ti }
        accessModes: [ReadWriteMany]
        mountOptions: [hard]
        nfs: { server: files, path: /media }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media, annotations: { volume.beta.kubernetes.io/mount-options: hard } }
        spec: { capacity: { storage: 1Ti }, accessModes: [ReadWriteOnce], hostPath: { path: /media } }
        `,
        path: '/metadata/annotations/volume.beta.kubernetes.io~1mount-options',
        message: 'a hostPath volume takes no mount options',
      },
    ],
  },
  check({ metadata, spec }, report) {
    const sources = sourcesOf(spec ?? {});
    if (!Object.hasOwn(metadata?.annotations ?? {}, ANNOTATION)) return;
    if (sources.some((source) => TAKES.includes(source))) return;
    report({
      path: below('/metadata/annotations', ANNOTATION),
      message: `a ${sources[0] ?? 'sourceless'} volume takes no mount options`,
      help: 'remove the annotation',
    });
  },
});
