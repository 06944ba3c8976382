import type { StorageClass } from '../../../kubernetes/generated/types.js';
import { missingFault } from '../../faults/choice-fault.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges who makes the volumes of a class. */
export const provisioner = objectRule<StorageClass>({
  id: 'storage-class/provisioner',
  scope: 'server',
  severity: 'error',
  description: 'The provisioner of a StorageClass is a name, with or without a domain before it.',
  rationale: 'The API server refuses the StorageClass.',
  remediation: 'Write the name of the CSI driver, or `kubernetes.io/no-provisioner`.',
  see: 'https://kubernetes.io/docs/concepts/storage/storage-classes/#provisioner',
  kinds: ['storage.k8s.io/v1 StorageClass'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: { name: fast }
      provisioner: ebs.csi.aws.com
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: fast }
        provisioner: 'aws ebs'
        `,
        path: '/provisioner',
        message: '"aws ebs" has white space',
      },
    ],
  },
  check({ provisioner: name }, report) {
    // Case does not matter.
    report(missingFault(name, '/provisioner') ?? nameFault('labelKey', name.toLowerCase(), '/provisioner'));
  },
});
