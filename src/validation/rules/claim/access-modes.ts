import { accessModeFaults } from '../../faults/access-modes.js';
import { isJudged } from '../../faults/claims.js';
import type { PartRule } from '../../rule.js';

/** Judges how a claim's volume may be mounted. */
export const accessModes: PartRule = {
  id: 'claim/access-modes',
  scope: 'server',
  severity: 'error',
  description: 'A claim has access modes; ReadWriteOncePod stands alone.',
  rationale: 'The API server refuses what makes the claim; templates of a StatefulSet from 1.34 on.',
  remediation: 'Write `accessModes: [ReadWriteOnce]`, or what the storage class offers.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  on: 'claim',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec: { resources: { requests: { storage: 1Gi } } }
        `,
        path: '/spec/accessModes',
        message: 'accessModes are missing',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec: { accessModes: [ReadWriteOncePod, ReadOnlyMany], resources: { requests: { storage: 1Gi } } }
        `,
        path: '/spec/accessModes',
        message: 'ReadWriteOncePod stands beside other access modes',
      },
    ],
  },
  check(claim, report, context) {
    if (isJudged(claim, context)) accessModeFaults(claim.spec.accessModes, `${claim.path}/accessModes`).forEach(report);
  },
};
