import type { StatefulSet } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

/** Judges what is to become of the claims of a StatefulSet. */
export const claimRetention = objectRule<StatefulSet>({
  id: 'stateful-set/claim-retention',
  scope: 'server',
  severity: 'error',
  description: 'The claims of a StatefulSet are kept or deleted with it: Retain or Delete.',
  rationale: 'The API server refuses the StatefulSet.',
  remediation: 'Write Retain or Delete for whenDeleted and whenScaled.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention',
  kinds: ['apps/v1 StatefulSet'],
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: { name: db }
      spec:
        serviceName: db
        persistentVolumeClaimRetentionPolicy: { whenDeleted: Delete, whenScaled: Retain }
        selector: { matchLabels: { app: db } }
        template:
          metadata: { labels: { app: db } }
          spec: { containers: [{ name: db, image: db }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: db }
        spec:
          serviceName: db
          persistentVolumeClaimRetentionPolicy: { whenDeleted: Keep }
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: db } }
            spec: { containers: [{ name: db, image: db }] }
        `,
        path: '/spec/persistentVolumeClaimRetentionPolicy/whenDeleted',
        message: 'whenDeleted cannot be "Keep"',
      },
    ],
  },
  check({ spec }, report) {
    for (const field of ['whenDeleted', 'whenScaled'] as const) {
      const value = spec?.persistentVolumeClaimRetentionPolicy?.[field];
      if (!value || value === 'Retain' || value === 'Delete') continue;
      report({
        path: `/spec/persistentVolumeClaimRetentionPolicy/${field}`,
        message: `${field} cannot be "${value}"`,
        help: 'write Retain or Delete',
      });
    }
  },
});
