import { isJudged } from '../../faults/claims.js';
import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges the classes that a claim names. */
export const className: PartRule = {
  id: 'claim/class-name',
  scope: 'server',
  severity: 'error',
  description: 'storageClassName and volumeAttributesClassName are names of classes.',
  rationale: 'The API server refuses what makes the claim; templates of a StatefulSet from 1.34 on.',
  remediation: 'Write the name of a class; leave storageClassName out for the default one.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1',
  on: 'claim',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, storageClassName: '' }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, storageClassName: fast_ssd }
        `,
        path: '/spec/storageClassName',
        message: '"fast_ssd" has "_"',
      },
    ],
  },
  check(claim, report, context) {
    if (!isJudged(claim, context)) return;
    const names = {
      storageClassName: claim.spec.storageClassName,
      // Before, the server drops it.
      volumeAttributesClassName: context.has('volumeAttributesClass')
        ? claim.spec.volumeAttributesClassName
        : undefined,
    };
    for (const [field, name] of Object.entries(names)) {
      report(name ? nameFault('dns1123Subdomain', name, `${claim.path}/${field}`) : undefined);
    }
  },
};
