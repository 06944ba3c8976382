import type { HorizontalPodAutoscaler } from '../../../kubernetes/generated/types.js';
import { AUTOSCALERS, referenceFaults } from '../../faults/autoscalers.js';
import { objectRule } from '../../rule.js';

/** Judges how an autoscaler names what it scales. */
export const target = objectRule<HorizontalPodAutoscaler>({
  id: 'autoscaler/target',
  scope: 'server',
  severity: 'error',
  description: 'What an autoscaler scales has a kind and a name, and from 1.34 on an apiVersion with a group.',
  rationale: 'The API server refuses the autoscaler. Before 1.34 it could be made, and then found nothing.',
  remediation: 'Write apiVersion, kind and name of the workload.',
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
        spec:
          scaleTargetRef: { kind: Deployment, name: api }
          maxReplicas: 5
        `,
        path: '/spec/scaleTargetRef/apiVersion',
        message: 'the reference names no apiVersion',
      },
      {
        yaml: `
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: api }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: apps/api }
          maxReplicas: 5
        `,
        path: '/spec/scaleTargetRef/name',
        message: '"apps/api" has "/"',
      },
    ],
  },
  check({ spec }, report, context) {
    if (spec?.scaleTargetRef == null) return;
    // The only kind without a group that can be scaled.
    const groupNeeded = spec.scaleTargetRef.kind !== 'ReplicationController';
    referenceFaults(spec.scaleTargetRef, '/spec/scaleTargetRef', context, groupNeeded).forEach(report);
  },
});
