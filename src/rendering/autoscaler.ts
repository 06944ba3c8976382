import { z } from 'zod';
import { strict } from '../core/options/strict.js';
import { int32, positiveInt32 } from './amounts.js';
import { renderBehavior, type ScalingBehavior, scalingBehaviorSchema } from './scaling-behavior.js';
import {
  renderMetric,
  renderUsage,
  type ScalingMetric,
  scalingMetricSchema,
  type UsageTarget,
  usageTargetSchema,
} from './scaling-metrics.js';

/** A number of pods that follows the load. @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ */
export interface ReplicaRange {
  /**
   * The fewest pods: `minReplicas`, 1 or more; 0 where the cluster has the feature gate `HPAScaleToZero` and `metrics`
   * holds one of an object or from outside, since pods that are not there have no load.
   */
  min: number;
  /** The most pods: `maxReplicas`, at least `min`. */
  max: number;
  /**
   * Percent of the CPU that pods request, which they should use on average; every container then needs a CPU request.
   * Or CPU per pod, e.g. `'500m'`. One of `metrics` of type Resource.
   * @default 80 where neither `memory` nor `metrics` is said
   */
  cpu?: UsageTarget;
  /**
   * Percent of the memory that pods request, which they should use on average; every container then needs a request.
   * Or memory per pod, e.g. `'512Mi'`. One of `metrics` of type Resource.
   * @default not looked at
   */
  memory?: UsageTarget;
  /** What else to look at: single containers, and metrics of pods, of objects or from outside: `metrics`. @default none */
  metrics?: ScalingMetric[];
  /** How fast the number follows: `behavior`. @default up at once, down after five minutes, as in Kubernetes */
  behavior?: ScalingBehavior;
}

/** A fixed number of pods, or a range that follows the load. */
export type Replicas = number | ReplicaRange;

/** @internal Judges {@link Replicas}. */
export const replicasSchema = z.union([
  int32,
  strict({
    min: int32,
    max: positiveInt32,
    cpu: usageTargetSchema.optional(),
    memory: usageTargetSchema.optional(),
    metrics: z.array(scalingMetricSchema).min(1).optional(),
    behavior: scalingBehaviorSchema.optional(),
  }),
]);

/** The resources of whole pods that an autoscaler looks at, with what to keep. */
export function targetsOf({ cpu, memory, metrics }: ReplicaRange): { name: 'cpu' | 'memory'; target: UsageTarget }[] {
  const targets = [
    ...(cpu === undefined ? [] : [{ name: 'cpu' as const, target: cpu }]),
    ...(memory === undefined ? [] : [{ name: 'memory' as const, target: memory }]),
  ];
  return targets.length > 0 || metrics !== undefined ? targets : [{ name: 'cpu', target: 80 }];
}

/** The spec of an autoscaler for a workload. */
export function renderAutoscaler(target: { apiVersion: string; kind: string; name: string }, range: ReplicaRange) {
  return {
    scaleTargetRef: target,
    minReplicas: range.min,
    maxReplicas: range.max,
    metrics: [
      ...targetsOf(range).map(({ name, target: usage }) => ({
        type: 'Resource',
        resource: { name, target: renderUsage(usage) },
      })),
      ...(range.metrics ?? []).map(renderMetric),
    ],
    behavior: range.behavior && renderBehavior(range.behavior),
  };
}
