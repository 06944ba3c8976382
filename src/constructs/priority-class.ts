import type { Construct } from 'constructs';
import { z } from 'zod';
import { report } from '../core/mistakes.js';
import { strict } from '../core/options/strict.js';
import { ClusterObject, type ClusterObjectOptions, clusterObjectShape } from './cluster-object.js';

/** Options of a {@link PriorityClass}. */
export interface PriorityClassOptions extends ClusterObjectOptions {
  /** How important its pods are, up to 1 000 000 000: pods of more come first, and may drive out those of less. It can't be changed later. */
  value: number;
  /** Whether pods that name no class get this one; for one class of the cluster. @default false */
  globalDefault?: boolean;
  /** Whether its pods may drive others out, or only come first in the queue. It can't be changed later. @default 'PreemptLowerPriority', as in Kubernetes */
  preemptionPolicy?: 'PreemptLowerPriority' | 'Never';
  /** When to use it, for people. @default none */
  description?: string;
}

const HIGHEST = 1_000_000_000;

/** @internal Judges {@link PriorityClassOptions}. */
export const priorityClassSchema = strict({
  value: z
    .int()
    .min(-(2 ** 31))
    .max(HIGHEST),
  globalDefault: z.boolean().optional(),
  preemptionPolicy: z.enum(['PreemptLowerPriority', 'Never']).optional(),
  description: z.string().min(1).optional(),
  ...clusterObjectShape,
});

/**
 * How important pods are, for the whole cluster; workloads name it: `priorityClass: urgent.name`. It stands in a Cluster.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
 */
export class PriorityClass extends ClusterObject<PriorityClassOptions> {
  constructor(scope: Construct, id: string, options: PriorityClassOptions) {
    super(
      scope,
      id,
      { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', hide: PriorityClass, schema: priorityClassSchema },
      options,
    );
    const { judged } = this;
    if (this.name.startsWith('system-')) {
      report(this, {
        ruleId: 'meta/name',
        message: `"${this.name}" begins with system-, which Kubernetes keeps for its own classes`,
        help: 'choose another name',
        option: judged.name === undefined ? ['#1'] : ['name'],
      });
    }
    this.add(() => ({
      value: judged.value,
      // The server drops a false.
      globalDefault: judged.globalDefault || undefined,
      preemptionPolicy: judged.preemptionPolicy,
      description: judged.description,
    }));
  }
}
