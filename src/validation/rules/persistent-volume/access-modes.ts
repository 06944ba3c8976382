import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { accessModeFaults } from '../../faults/access-modes.js';
import { objectRule } from '../../rule.js';

/** Judges how a volume may be mounted. */
export const accessModes = objectRule<PersistentVolume>({
  id: 'persistent-volume/access-modes',
  scope: 'server',
  severity: 'error',
  description: 'A PersistentVolume has access modes; ReadWriteOncePod stands alone.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write the ways in which the storage can be mounted.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  kinds: ['v1 PersistentVolume'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: media }
      spec: { capacity: { storage: 1Ti }, accessModes: [ReadWriteMany], nfs: { server: files, path: /media } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec: { capacity: { storage: 1Ti }, nfs: { server: files, path: /media } }
        `,
        path: '/spec/accessModes',
        message: 'accessModes are missing',
      },
    ],
  },
  check({ spec }, report) {
    accessModeFaults(spec?.accessModes, '/spec/accessModes').forEach(report);
  },
});
