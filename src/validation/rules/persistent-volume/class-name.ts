import type { PersistentVolume } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the classes that a volume is of. */
export const className = objectRule<PersistentVolume>({
  id: 'persistent-volume/class-name',
  scope: 'server',
  severity: 'error',
  description: 'storageClassName and volumeAttributesClassName are names of classes, the latter of CSI volumes alone.',
  rationale: 'The API server refuses the PersistentVolume.',
  remediation: 'Write the name of a class, or leave the field out.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class',
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
        storageClassName: files
        nfs: { server: files, path: /media }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: media }
        spec:
          capacity: { storage: 1Ti }
          accessModes: [ReadWriteMany]
          storageClassName: Files
          nfs: { server: files, path: /media }
        `,
        path: '/spec/storageClassName',
        message: '"Files" has a capital letter',
      },
    ],
  },
  check({ spec }, report, context) {
    const storage = spec?.storageClassName;
    report(storage ? nameFault('dns1123Subdomain', storage, '/spec/storageClassName') : undefined);
    const attributes = spec?.volumeAttributesClassName;
    if (!isSet(attributes) || !context.has('volumeAttributesClass')) return;
    const path = '/spec/volumeAttributesClassName';
    report(nameFault('dns1123Subdomain', attributes, path));
    if (isSet(spec?.csi)) return;
    report({ path, message: 'only CSI volumes have a class of attributes', help: 'remove it, or write csi' });
  },
});
