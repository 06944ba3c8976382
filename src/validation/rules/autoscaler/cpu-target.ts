import { objectRule } from '../../rule.js';

interface OldAutoscaler {
  readonly spec?: { readonly targetCPUUtilizationPercentage?: number };
}

/** Judges the one target of an autoscaler of the old API. */
export const cpuTarget = objectRule<OldAutoscaler>({
  id: 'autoscaler/cpu-target',
  scope: 'server',
  severity: 'error',
  description: 'The targetCPUUtilizationPercentage of an autoscaler is 1 or more.',
  rationale: 'The API server refuses the autoscaler.',
  remediation: 'Write the share of the requested CPU that pods should use, as in 80.',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v1/',
  kinds: ['autoscaling/v1 HorizontalPodAutoscaler'],
  examples: {
    valid: [
      `
      apiVersion: autoscaling/v1
      kind: HorizontalPodAutoscaler
      metadata: { name: api }
      spec:
        scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
        maxReplicas: 5
        targetCPUUtilizationPercentage: 80
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: autoscaling/v1
        kind: HorizontalPodAutoscaler
        metadata: { name: api }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
          maxReplicas: 5
          targetCPUUtilizationPercentage: 0
        `,
        path: '/spec/targetCPUUtilizationPercentage',
        message: 'targetCPUUtilizationPercentage is 0',
      },
    ],
  },
  check({ spec }, report) {
    const percent = spec?.targetCPUUtilizationPercentage;
    if (percent == null || percent >= 1) return;
    const path = '/spec/targetCPUUtilizationPercentage';
    report({ path, message: `targetCPUUtilizationPercentage is ${percent}`, help: 'write 1 or more' });
  },
});
