import { containerResourceName } from '../../../kubernetes/compute-resources.js';
import type { HorizontalPodAutoscaler } from '../../../kubernetes/generated/types.js';
import { referenceFaults, segmentFault, type Source, sourcesOf } from '../../faults/autoscalers.js';
import type { Context } from '../../context.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';
import { sentenceFault } from '../../faults/sentence-fault.js';
import { type Found, present } from '../../violation.js';

/** Judges the names of what is measured. */
export const metricName = objectRule<HorizontalPodAutoscaler>({
  id: 'autoscaler/metric-name',
  scope: 'server',
  severity: 'error',
  description: 'A metric has a name that fits into a URL; a resource of a container is one that containers ask for.',
  rationale: 'The API server refuses the autoscaler: it asks for metrics at addresses with these names.',
  remediation: 'Write the name of the metric, of the resource such as cpu, of the container, and of the object.',
  see: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-on-custom-metrics',
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
          - type: Pods
            pods: { metric: { name: requests }, target: { type: AverageValue, averageValue: 100 } }
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
              pods: { metric: { name: requests/s }, target: { type: AverageValue, averageValue: 100 } }
        `,
        path: '/spec/metrics/0/pods/metric/name',
        message: '"requests/s" has "/"',
      },
    ],
  },
  check(autoscaler, report, context) {
    for (const source of sourcesOf(autoscaler)) namesIn(source, context).forEach(report);
  },
});

function namesIn({ field, path, metric }: Source, context: Context): Found[] {
  switch (field) {
    case 'resource':
      return [];
    case 'containerResource': {
      const { name, container } = metric.containerResource ?? {};
      return present([
        name ? sentenceFault(containerResourceName(name), `${path}/name`, 'write cpu or memory') : undefined,
        container ? nameFault('dns1123Label', container, `${path}/container`) : undefined,
      ]);
    }
    case 'object':
      return [
        ...referenceFaults(metric.object?.describedObject, `${path}/describedObject`, context, false),
        ...present([segmentFault(metric.object?.metric?.name, `${path}/metric/name`)]),
      ];
    default:
      return present([segmentFault(metric[field]?.metric?.name, `${path}/metric/name`)]);
  }
}
