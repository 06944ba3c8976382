import type { HPAScalingRules, HorizontalPodAutoscaler } from '../../../kubernetes/generated/types.js';
import { parseQuantity } from '../../../kubernetes/quantity.js';
import type { Context } from '../../context.js';
import { rangeFaults } from '../../faults/numbers.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

const LONGEST_WINDOW = 3600;
const LONGEST_PERIOD = 1800;
const SELECTIONS = ['Max', 'Min', 'Disabled'];
const TYPES = ['Pods', 'Percent'];

/** Judges how fast an autoscaler may go up and down. */
export const behavior = objectRule<HorizontalPodAutoscaler>({
  id: 'autoscaler/behavior',
  scope: 'server',
  severity: 'error',
  description: 'Scaling waits for up to an hour, by policies over at most half an hour, each of more than no pods.',
  rationale: 'The API server refuses the autoscaler.',
  remediation: 'Write policies with type Pods or Percent, value and periodSeconds; or none, for the usual ones.',
  see: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior',
  kinds: ['autoscaling/v2 HorizontalPodAutoscaler'],
  examples: {
    valid: [
      `
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: { name: api }
      spec:
        scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
        maxReplicas: 5
        behavior:
          scaleDown: { stabilizationWindowSeconds: 3600, selectPolicy: Disabled }
          scaleUp: { policies: [{ type: Percent, value: 50, periodSeconds: 1800 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: api }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
          maxReplicas: 5
          behavior:
            scaleUp: { policies: [{ type: Percent, value: 50, periodSeconds: 3600 }] }
        `,
        path: '/spec/behavior/scaleUp/policies/0/periodSeconds',
        message: 'periodSeconds 3600 is more than 1800',
      },
      {
        yaml: `
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: api }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
          maxReplicas: 5
          behavior:
            scaleDown: { policies: [] }
        `,
        path: '/spec/behavior/scaleDown/policies',
        message: 'there is no policy',
      },
    ],
  },
  check({ spec }, report, context) {
    for (const direction of ['scaleUp', 'scaleDown'] as const) {
      const rules = spec?.behavior?.[direction];
      if (rules != null) ruleFaults(rules, `/spec/behavior/${direction}`, context).forEach(report);
    }
  },
});

function ruleFaults(rules: HPAScalingRules, path: string, context: Context): Found[] {
  const { selectPolicy, policies, tolerance, stabilizationWindowSeconds: window } = rules;
  const found = [
    ...rangeFaults(window, 0, LONGEST_WINDOW, `${path}/stabilizationWindowSeconds`),
    ...wordFaults(selectPolicy, SELECTIONS, `${path}/selectPolicy`),
    ...(policies ?? []).flatMap((policy, index) => {
      const at = `${path}/policies/${index}`;
      return [
        ...wordFaults(policy?.type ?? '', TYPES, `${at}/type`),
        ...rangeFaults(policy?.value ?? 0, 1, Infinity, `${at}/value`),
        ...rangeFaults(policy?.periodSeconds ?? 0, 1, LONGEST_PERIOD, `${at}/periodSeconds`),
      ];
    }),
  ];
  if (policies?.length === 0) {
    const help = 'write a policy, or leave policies out for the usual ones';
    found.push({ path: `${path}/policies`, message: 'there is no policy', help });
  }
  if (tolerance != null && context.has('autoscalerTolerance') && (parseQuantity(tolerance)?.nanos ?? 0n) < 0n) {
    found.push({ path: `${path}/tolerance`, message: `tolerance is ${tolerance}`, help: 'write 0 or more' });
  }
  return found;
}

function wordFaults(word: string | undefined, words: readonly string[], path: string): Found[] {
  if (word == null || words.includes(word)) return [];
  const field = path.slice(path.lastIndexOf('/') + 1);
  return [{ path, message: `${field} cannot be "${word}"`, help: `write ${words.join(', ')}` }];
}
