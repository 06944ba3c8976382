import type { HorizontalPodAutoscaler, MetricSpec } from '../../../kubernetes/generated/types.js';
import { METRIC_FIELDS } from '../../faults/autoscalers.js';
import { objectRule } from '../../rule.js';

/** Judges whether a metric says what it is, and that alone. */
export const metric = objectRule<HorizontalPodAutoscaler>({
  id: 'autoscaler/metric',
  scope: 'server',
  severity: 'error',
  description: 'A metric is of a known type, with the field of that type and no other.',
  rationale: 'The API server refuses the autoscaler.',
  remediation: 'Write the type, as in Resource, and the field with the same name in lower case.',
  see: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale-walkthrough/#autoscaling-on-multiple-metrics-and-custom-metrics',
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
        metrics:
          - type: Resource
            resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }
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
          metrics:
            - type: Pods
              resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }
        `,
        path: '/spec/metrics/0/pods',
        message: 'a metric of type Pods needs the field pods',
      },
    ],
  },
  check({ spec }, report) {
    spec?.metrics?.forEach((item, index) => {
      const one: Partial<MetricSpec> = item ?? {};
      const path = `/spec/metrics/${index}`;
      const types = Object.entries(METRIC_FIELDS);
      const wanted = types.find(([type]) => type === one.type)?.[1];
      if (wanted === undefined) {
        // That it is missing is found elsewhere.
        if (!one.type) return;
        const message = `"${one.type ?? ''}" is no type of a metric`;
        report({ path: `${path}/type`, message, help: `write ${types.map(([type]) => type).join(', ')}` });
        return;
      }
      if (one[wanted] == null) {
        const message = `a metric of type ${one.type} needs the field ${wanted}`;
        report({ path: `${path}/${wanted}`, message, help: `write ${wanted}` });
        return;
      }
      for (const [, field] of types) {
        if (field === wanted || one[field] == null) continue;
        const message = `a metric of type ${one.type} has no field ${field}`;
        report({ path: `${path}/${field}`, message, help: 'make another metric of it' });
      }
    });
  },
});
