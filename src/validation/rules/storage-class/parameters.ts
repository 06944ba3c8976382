import type { StorageClass } from '../../../kubernetes/generated/types.js';
import { parameterFaults } from '../../faults/class-parameters.js';
import { objectRule } from '../../rule.js';

/** Judges what a class tells its provisioner. */
export const parameters = objectRule<StorageClass>({
  id: 'storage-class/parameters',
  scope: 'server',
  severity: 'error',
  description: 'A StorageClass has at most 512 parameters, each with a name, of 256 KiB together.',
  rationale: 'The API server refuses the StorageClass.',
  remediation: 'Write the parameters that the provisioner knows.',
  see: 'https://kubernetes.io/docs/concepts/storage/storage-classes/#parameters',
  kinds: ['storage.k8s.io/v1 StorageClass'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: { name: fast }
      provisioner: ebs.csi.aws.com
      parameters: { type: gp3 }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: fast }
        provisioner: ebs.csi.aws.com
        parameters: { '': gp3 }
        `,
        path: '/parameters/',
        message: 'a parameter has no name',
      },
    ],
  },
  check(object, report) {
    parameterFaults(object.parameters).forEach(report);
  },
});
