import { parseQuantity } from '../../../kubernetes/quantity.js';
import { isJudged } from '../../faults/claims.js';
import type { PartRule } from '../../rule.js';

/** Judges how much a claim asks for. */
export const storageRequest: PartRule = {
  id: 'claim/storage-request',
  scope: 'server',
  severity: 'error',
  description: 'A claim requests storage, more than nothing.',
  rationale: 'The API server refuses what makes the claim; templates of a StatefulSet from 1.34 on.',
  remediation: 'Write `resources: { requests: { storage: 10Gi } }`.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims',
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
        spec: { accessModes: [ReadWriteOnce] }
        `,
        path: '/spec/resources/requests/storage',
        message: 'the claim requests no storage',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 0 } } }
        `,
        path: '/spec/resources/requests/storage',
        message: 'storage is 0',
      },
    ],
  },
  check(claim, report, context) {
    if (!isJudged(claim, context)) return;
    const storage = claim.spec.resources?.requests?.['storage'] ?? undefined;
    const path = `${claim.path}/resources/requests/storage`;
    const help = 'write how much, such as 10Gi';
    if (storage === undefined) report({ path, message: 'the claim requests no storage', help });
    // What is no quantity is for the schema to find.
    else if ((parseQuantity(storage)?.nanos ?? 1n) <= 0n) report({ path, message: `storage is ${storage}`, help });
  },
};
