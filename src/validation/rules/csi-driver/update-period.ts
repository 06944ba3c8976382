import type { CSIDriver } from '../../../kubernetes/storage-kinds.js';
import { rangeFaults } from '../../faults/numbers.js';
import { objectRule } from '../../rule.js';

/** Judges how often nodes ask a driver for its limits. */
export const updatePeriod = objectRule<CSIDriver>({
  id: 'csi-driver/update-period',
  scope: 'server',
  severity: 'error',
  description: 'Nodes ask a CSI driver for its limits every ten seconds or less often.',
  rationale: 'The API server refuses the CSIDriver.',
  remediation: 'Write 10 or more seconds.',
  see: 'https://kubernetes.io/docs/concepts/storage/storage-limits/#mutable-csi-node-allocatable-count',
  since: '1.35',
  kinds: ['storage.k8s.io/v1 CSIDriver'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: CSIDriver
      metadata: { name: files.example.com }
      spec: { nodeAllocatableUpdatePeriodSeconds: 10 }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: CSIDriver
        metadata: { name: files.example.com }
        spec: { nodeAllocatableUpdatePeriodSeconds: 9 }
        `,
        path: '/spec/nodeAllocatableUpdatePeriodSeconds',
        message: 'nodeAllocatableUpdatePeriodSeconds 9 is less than 10',
      },
    ],
  },
  check({ spec }, report) {
    const path = '/spec/nodeAllocatableUpdatePeriodSeconds';
    rangeFaults(spec?.nodeAllocatableUpdatePeriodSeconds, 10, Infinity, path).forEach(report);
  },
});
