import { choiceFault } from '../../faults/choice-fault.js';
import { isJudged } from '../../faults/claims.js';
import type { PartRule } from '../../rule.js';

/** Judges in which form a claim gives its volume. */
export const volumeMode: PartRule = {
  id: 'claim/volume-mode',
  scope: 'server',
  severity: 'error',
  description: 'The volumeMode of a claim is Filesystem or Block.',
  rationale: 'The API server refuses what makes the claim; templates of a StatefulSet from 1.34 on.',
  remediation: 'Write one of the two, or leave it out for Filesystem.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-mode',
  on: 'claim',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, volumeMode: Block }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, volumeMode: Disk }
        `,
        path: '/spec/volumeMode',
        message: 'volumeMode "Disk" is none that there is',
      },
    ],
  },
  check(claim, report, context) {
    if (!isJudged(claim, context)) return;
    report(choiceFault(claim.spec.volumeMode, ['Filesystem', 'Block'], `${claim.path}/volumeMode`));
  },
};
