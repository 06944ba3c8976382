import type { PodDisruptionBudget } from '../../../kubernetes/generated/types.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { objectRule } from '../../rule.js';

/** Judges what a budget finds its pods by. */
export const selector = objectRule<PodDisruptionBudget>({
  id: 'disruption-budget/selector',
  scope: 'server',
  severity: 'error',
  description: 'The selector of a budget has the form of label selectors.',
  rationale: 'The API server refuses the budget.',
  remediation: "Write the labels of the workload's pods under matchLabels.",
  see: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  kinds: ['policy/v1 PodDisruptionBudget'],
  examples: {
    valid: [
      `
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: { name: api }
      spec: { maxUnavailable: 1, selector: {} }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: api }
        spec:
          maxUnavailable: 1
          selector: { matchExpressions: [{ key: app, operator: In }] }
        `,
        path: '/spec/selector/matchExpressions/0/values',
        message: 'In without values selects by nothing',
      },
    ],
  },
  check({ spec }, report) {
    selectorFaults(spec?.selector, '/spec/selector').forEach(report);
  },
});
