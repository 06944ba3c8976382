import type { PodDisruptionBudget } from '../../../kubernetes/generated/types.js';
import { intOrPercentFault, percentOver100Fault } from '../../faults/int-or-percent.js';
import { objectRule } from '../../rule.js';

/** Judges how many pods a budget wants to stay. */
export const bounds = objectRule<PodDisruptionBudget>({
  id: 'disruption-budget/bounds',
  scope: 'server',
  severity: 'error',
  description: 'A budget says how many pods must stay or how many may go, one of both, as a number or up to 100%.',
  rationale: 'The API server refuses the budget.',
  remediation: 'Write maxUnavailable or minAvailable.',
  see: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  kinds: ['policy/v1 PodDisruptionBudget'],
  examples: {
    valid: [
      `
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: { name: api }
      spec:
        maxUnavailable: 1
        selector: { matchLabels: { app: api } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: api }
        spec:
          minAvailable: 1
          maxUnavailable: 1
          selector: { matchLabels: { app: api } }
        `,
        path: '/spec',
        message: 'the budget says minAvailable and maxUnavailable',
      },
      {
        yaml: `
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: api }
        spec:
          minAvailable: '1'
          selector: { matchLabels: { app: api } }
        `,
        path: '/spec/minAvailable',
        message: 'minAvailable "1" is neither a number nor a percentage',
      },
    ],
  },
  check({ spec }, report) {
    const { minAvailable, maxUnavailable } = spec ?? {};
    if (minAvailable != null && maxUnavailable != null) {
      const message = 'the budget says minAvailable and maxUnavailable';
      report({ path: '/spec', message, help: 'remove one of them' });
    }
    for (const [field, value] of Object.entries({ minAvailable, maxUnavailable })) {
      if (value == null) continue;
      const path = `/spec/${field}`;
      report(intOrPercentFault(value, path) ?? percentOver100Fault(value, path));
    }
  },
});
