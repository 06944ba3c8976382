import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { judgedSource } from '../../../kubernetes/volume-sources.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

const CSI = [
  'controllerPublishSecretRef',
  'controllerExpandSecretRef',
  'nodePublishSecretRef',
  'nodeExpandSecretRef',
] as const;

/** Judges the Secrets that volumes are opened with. */
export const secretReference = objectRule<PersistentVolume>({
  id: 'persistent-volume/secret-reference',
  scope: 'server',
  severity: 'error',
  description: 'A Secret that a PersistentVolume needs is given by name and namespace.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write both: volumes are in no namespace themselves.',
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
        csi: { driver: a.example.com, volumeHandle: v, nodePublishSecretRef: { name: key, namespace: storage } }
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
          csi: { driver: a.example.com, volumeHandle: v, nodePublishSecretRef: { name: key } }
        `,
        path: '/spec/csi/nodePublishSecretRef/namespace',
        message: 'the namespace is missing',
      },
    ],
  },
  check({ spec }, report) {
    const judge = (reference: Reference | undefined, path: string, ...fields: (keyof Reference)[]): void => {
      if (isSet(reference)) for (const field of fields) missing(reference, field, path).forEach(report);
    };
    judge(judgedSource(spec, 'cinder')?.secretRef, '/spec/cinder/secretRef', 'name', 'namespace');
    judge(judgedSource(spec, 'storageos')?.secretRef, '/spec/storageos/secretRef', 'name', 'namespace');
    judge(judgedSource(spec, 'iscsi')?.secretRef, '/spec/iscsi/secretRef', 'name');
    for (const field of CSI) {
      const reference = judgedSource(spec, 'csi')?.[field];
      if (!isSet(reference)) continue;
      const { name, namespace } = reference;
      const path = `/spec/csi/${field}`;
      judge(reference, path, 'name', 'namespace');
      const faults = [
        name ? nameFault('dns1123Subdomain', name, `${path}/name`) : undefined,
        namespace ? nameFault('dns1123Label', namespace, `${path}/namespace`) : undefined,
      ];
      for (const fault of faults) report(fault);
    }
  },
});

interface Reference {
  readonly name?: string;
  readonly namespace?: string;
}

function missing(reference: Reference, field: keyof Reference, path: string): Found[] {
  if (reference[field]) return [];
  return [{ path: `${path}/${field}`, message: `the ${field} is missing`, help: `write the ${field} of the Secret` }];
}
