import type { HorizontalPodAutoscaler } from '../../../kubernetes/generated/types.js';
import { AUTOSCALERS } from '../../faults/autoscalers.js';
import { objectRule } from '../../rule.js';

/** Judges between which bounds an autoscaler works. */
export const replicas = objectRule<HorizontalPodAutoscaler>({
  id: 'autoscaler/replicas',
  scope: 'server',
  severity: 'error',
  description: 'An autoscaler has a maxReplicas from 1 on, and a minReplicas from 1 to that.',
  rationale:
    'The API server refuses the autoscaler. It takes minReplicas 0 where HPAScaleToZero is on, with a metric from outside.',
  remediation: 'Write minReplicas and maxReplicas from low to high.',
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
        minReplicas: 2
        maxReplicas: 2
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
          minReplicas: 3
          maxReplicas: 2
        `,
        path: '/spec/maxReplicas',
        message: 'maxReplicas is 2, less than minReplicas, which is 3',
      },
      {
        yaml: `
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: api }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
          minReplicas: 0
          maxReplicas: 2
        `,
        path: '/spec/minReplicas',
        message: 'minReplicas is 0',
      },
    ],
  },
  check({ spec }, report, context) {
    if (spec?.maxReplicas == null) return;
    const { maxReplicas: max, minReplicas: min, metrics } = spec;
    const least = context.has('HPAScaleToZero') ? 0 : 1;
    if (max < 1) report({ path: '/spec/maxReplicas', message: `maxReplicas is ${max}`, help: 'write 1 or more' });
    if (min == null) return;
    if (min < least) {
      report({ path: '/spec/minReplicas', message: `minReplicas is ${min}`, help: `write ${least} or more` });
    } else if (min === 0 && !metrics?.some((metric) => metric?.type === 'Object' || metric?.type === 'External')) {
      const message = 'minReplicas is 0, and no metric of type Object or External is there while no pod is';
      report({ path: '/spec/metrics', message, help: 'write such a metric, or minReplicas 1' });
    }
    if (max >= 1 && max < min) {
      const message = `maxReplicas is ${max}, less than minReplicas, which is ${min}`;
      report({ path: '/spec/maxReplicas', message, help: `write ${min} or more` });
    }
  },
});
