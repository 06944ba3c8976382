import type { StorageClass } from '../../../kubernetes/generated/types.js';
import { filledChoiceFault } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';

/** Finds classes whose volumes would be recycled. */
export const reclaimPolicy = objectRule<StorageClass>({
  id: 'storage-class/reclaim-policy',
  scope: 'server',
  severity: 'error',
  description: 'Volumes of a StorageClass are deleted or retained, never recycled.',
  rationale: 'The API server refuses the StorageClass.',
  remediation: 'Write Delete or Retain.',
  see: 'https://kubernetes.io/docs/concepts/storage/storage-classes/#reclaim-policy',
  kinds: ['storage.k8s.io/v1 StorageClass'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: { name: fast }
      provisioner: ebs.csi.aws.com
      reclaimPolicy: Retain
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: fast }
        provisioner: ebs.csi.aws.com
        reclaimPolicy: Recycle
        `,
        path: '/reclaimPolicy',
        message: 'volumes of a class are never recycled',
      },
    ],
  },
  check({ reclaimPolicy: policy }, report) {
    const path = '/reclaimPolicy';
    const help = 'write Delete or Retain';
    report(
      policy === 'Recycle'
        ? { path, message: 'volumes of a class are never recycled', help }
        : filledChoiceFault(policy, ['Delete', 'Retain'], path),
    );
  },
});
