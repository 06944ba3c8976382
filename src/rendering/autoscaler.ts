import { z } from 'zod';
import { strict } from '../core/options/strict.js';

/** A number of pods that follows the load. @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ */
export interface ReplicaRange {
  /** The fewest pods: `minReplicas`, 1 or more. */
  min: number;
  /** The most pods: `maxReplicas`, at least `min`. */
  max: number;
  /** Percent of the CPU that pods request, which they should use on average. Every container needs a CPU request. @default 80 where `memory` is not said either */
  cpu?: number;
  /** Percent of the memory that pods request, which they should use on average. Every container needs a request. @default not looked at */
  memory?: number;
}

/** A fixed number of pods, or a range that follows the load. */
export type Replicas = number | ReplicaRange;

const percent = z.int().min(1).max(1000);

/** @internal Judges {@link Replicas}. */
export const replicasSchema = z.union([
  z.int().min(0),
  strict({ min: z.int().min(1), max: z.int().min(1), cpu: percent.optional(), memory: percent.optional() }),
]);

/** The resources that an autoscaler looks at, with the percentage to keep. */
export function targetsOf({ cpu, memory }: ReplicaRange): { name: 'cpu' | 'memory'; percent: number }[] {
  const targets = [
    ...(cpu === undefined ? [] : [{ name: 'cpu' as const, percent: cpu }]),
    ...(memory === undefined ? [] : [{ name: 'memory' as const, percent: memory }]),
  ];
  return targets.length > 0 ? targets : [{ name: 'cpu', percent: 80 }];
}

/** The spec of an autoscaler for a workload. */
export function renderAutoscaler(target: { apiVersion: string; kind: string; name: string }, range: ReplicaRange) {
  return {
    scaleTargetRef: target,
    minReplicas: range.min,
    maxReplicas: range.max,
    metrics: targetsOf(range).map(({ name, percent: averageUtilization }) => ({
      type: 'Resource',
      resource: { name, target: { type: 'Utilization', averageUtilization } },
    })),
  };
}
