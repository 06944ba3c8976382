import { isJudged } from '../../faults/claims.js';
import { selectorFaults } from '../../faults/label-selector.js';
import type { PartRule } from '../../rule.js';

/** Judges which volumes a claim selects. */
export const selector: PartRule = {
  id: 'claim/selector',
  scope: 'server',
  severity: 'error',
  description: 'The selector of a claim consists of labels that a volume can have.',
  rationale: 'The API server refuses what makes the claim; templates of a StatefulSet from 1.34 on.',
  remediation: 'Write keys and values of labels, with operators that fit.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#selector',
  on: 'claim',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data }
      spec:
        accessModes: [ReadWriteOnce]
        resources: { requests: { storage: 1Gi } }
        selector: { matchLabels: { disk: fast } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec:
          accessModes: [ReadWriteOnce]
          resources: { requests: { storage: 1Gi } }
          selector: { matchLabels: { disk: very fast } }
        `,
        path: '/spec/selector/matchLabels/disk',
        message: '"very fast" has white space',
      },
    ],
  },
  check(claim, report, context) {
    if (isJudged(claim, context)) selectorFaults(claim.spec.selector, `${claim.path}/selector`).forEach(report);
  },
};
