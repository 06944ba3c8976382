import type { StorageClass } from '../../../kubernetes/generated/types.js';
import { choiceFault } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';

/** Judges when volumes of a class are made. */
export const bindingMode = objectRule<StorageClass>({
  id: 'storage-class/binding-mode',
  scope: 'server',
  severity: 'error',
  description: 'The volumeBindingMode of a StorageClass is Immediate or WaitForFirstConsumer.',
  rationale: 'The API server refuses the StorageClass.',
  remediation: 'Write WaitForFirstConsumer where volumes must be where their pod runs.',
  see: 'https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode',
  kinds: ['storage.k8s.io/v1 StorageClass'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: { name: fast }
      provisioner: ebs.csi.aws.com
      volumeBindingMode: WaitForFirstConsumer
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: fast }
        provisioner: ebs.csi.aws.com
        volumeBindingMode: Later
        `,
        path: '/volumeBindingMode',
        message: 'volumeBindingMode "Later" is none that there is',
      },
    ],
  },
  check({ volumeBindingMode: mode }, report) {
    report(choiceFault(mode, ['Immediate', 'WaitForFirstConsumer'], '/volumeBindingMode'));
  },
});
