import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { judgedSource } from '../../../kubernetes/volume-sources.js';
import { csiNameFault } from '../../faults/csi-name.js';
import { objectRule } from '../../rule.js';

/** Judges the drivers of volumes. */
export const csiDriverName = objectRule<PersistentVolume>({
  id: 'persistent-volume/csi-driver-name',
  scope: 'server',
  severity: 'error',
  description: 'The driver of a CSI volume is a domain name of at most 63 characters.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write the name of the CSIDriver.',
  see: 'https://kubernetes.io/docs/concepts/storage/volumes/#csi',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: disk }
      spec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], csi: { driver: ebs.csi.aws.com, volumeHandle: v } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: disk }
        spec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], csi: { driver: ebs/csi, volumeHandle: v } }
        `,
        path: '/spec/csi/driver',
        message: '"ebs/csi" has "/"',
      },
    ],
  },
  check({ spec }, report) {
    report(csiNameFault(judgedSource(spec, 'csi')?.driver ?? '', '/spec/csi/driver'));
  },
});
