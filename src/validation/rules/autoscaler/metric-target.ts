import type { HorizontalPodAutoscaler, MetricTarget } from '../../../kubernetes/generated/types.js';
import { parseQuantity } from '../../../kubernetes/quantity.js';
import { type MetricField, type Source, sourcesOf } from '../../faults/autoscalers.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

type Amount = Exclude<keyof MetricTarget, 'type'>;

/** What a target may be, one of which has to be there; and whether it may be one alone. */
const AMOUNTS: Readonly<Record<MetricField, readonly [amounts: readonly Amount[], alone: boolean]>> = {
  resource: [['averageUtilization', 'averageValue'], true],
  containerResource: [['averageUtilization', 'averageValue'], true],
  pods: [['averageValue'], false],
  object: [['averageValue', 'value'], false],
  external: [['averageValue', 'value'], true],
};

const TYPES = ['Utilization', 'Value', 'AverageValue'];

/** Judges what an autoscaler wants a metric to be. */
export const metricTarget = objectRule<HorizontalPodAutoscaler>({
  id: 'autoscaler/metric-target',
  scope: 'server',
  severity: 'error',
  description:
    'The target of a metric has a type, and an amount over 0 of a kind that the metric can be compared with.',
  rationale: 'The API server refuses the autoscaler.',
  remediation: 'Write Utilization with averageUtilization, AverageValue with averageValue, or Value with value.',
  see: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details',
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
            resource: { name: memory, target: { type: AverageValue, averageValue: 500Mi } }
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
            - type: Resource
              resource: { name: memory, target: { type: Value, value: 500Mi } }
        `,
        path: '/spec/metrics/0/resource/target/averageUtilization',
        message: 'the target says neither averageUtilization nor averageValue',
      },
    ],
  },
  check(autoscaler, report) {
    for (const source of sourcesOf(autoscaler)) targetFaults(source).forEach(report);
  },
});

function targetFaults({ field, path, target }: Source): Found[] {
  const at = `${path}/target`;
  const [amounts, alone] = AMOUNTS[field];
  const written = amounts.filter((name) => target[name] != null);
  const found: Found[] = [];
  if (target.type && !TYPES.includes(target.type)) {
    found.push({
      path: `${at}/type`,
      message: `"${target.type}" is no type of a target`,
      help: `write ${TYPES.join(', ')}`,
    });
  }
  if (written.length === 0) {
    const message =
      amounts.length === 1 ? `the target says no ${amounts[0]}` : `the target says neither ${amounts.join(' nor ')}`;
    found.push({ path: `${at}/${amounts[0]}`, message, help: `write ${amounts.join(' or ')}` });
  } else if (alone && written.length > 1) {
    const message = `the target says ${amounts.join(' and ')}`;
    found.push({ path: `${at}/${amounts[1]}`, message, help: 'remove one of them' });
  }
  for (const name of ['value', 'averageValue', 'averageUtilization'] as const) {
    const amount = target[name];
    if (amount == null || (parseQuantity(amount)?.nanos ?? 1n) > 0n) continue;
    found.push({ path: `${at}/${name}`, message: `${name} is ${amount}`, help: 'write more than 0' });
  }
  return found;
}
