import type { HorizontalPodAutoscaler } from '../../../kubernetes/generated/types.js';
import { AUTOSCALERS } from '../../faults/autoscalers.js';
import { objectRule } from '../../rule.js';

/** Judges whether an autoscaler says what to do at all. */
export const spec = objectRule<HorizontalPodAutoscaler>({
  id: 'autoscaler/spec',
  scope: 'server',
  severity: 'error',
  description: 'An autoscaler has a spec.',
  rationale: 'The API server refuses the autoscaler.',
  remediation: 'Write a spec with scaleTargetRef and maxReplicas.',
  see: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  kinds: AUTOSCALERS,
  examples: {
    valid: [
      `
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: { name: api }
      spec:
        scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
        maxReplicas: 5
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: api }
        `,
        path: '',
        message: 'the autoscaler has no spec',
      },
    ],
  },
  check({ spec: written }, report) {
    if (written != null) return;
    report({
      path: '',
      message: 'the autoscaler has no spec',
      help: 'write a spec with scaleTargetRef and maxReplicas',
    });
  },
});
