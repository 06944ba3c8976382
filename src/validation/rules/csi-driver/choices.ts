import type { CSIDriver } from '../../../kubernetes/storage-kinds.js';
import { choiceFault } from '../../faults/choice-fault.js';
import { objectRule } from '../../rule.js';

/** Finds words that a driver does not know. */
export const choices = objectRule<CSIDriver>({
  id: 'csi-driver/choices',
  scope: 'server',
  severity: 'error',
  description: 'fsGroupPolicy and volumeLifecycleModes of a CSIDriver are words that the server knows.',
  rationale: 'The API server refuses the CSIDriver.',
  remediation: 'Write one of the words that the finding names.',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/csi-driver-v1/',
  kinds: ['storage.k8s.io/v1 CSIDriver'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: CSIDriver
      metadata: { name: files.example.com }
      spec: { fsGroupPolicy: File, volumeLifecycleModes: [Persistent] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: CSIDriver
        metadata: { name: files.example.com }
        spec: { fsGroupPolicy: Always }
        `,
        path: '/spec/fsGroupPolicy',
        message: 'fsGroupPolicy "Always" is none that there is',
      },
    ],
  },
  check({ spec }, report) {
    const policies = ['ReadWriteOnceWithFSType', 'File', 'None'];
    const faults = [
      choiceFault(spec?.fsGroupPolicy, policies, '/spec/fsGroupPolicy'),
      ...(spec?.volumeLifecycleModes ?? []).map((mode, index) =>
        choiceFault(mode ?? '', ['Persistent', 'Ephemeral'], `/spec/volumeLifecycleModes/${index}`),
      ),
    ];
    for (const fault of faults) report(fault);
  },
});
