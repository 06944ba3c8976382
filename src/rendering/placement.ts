import { z } from 'zod';
import type { Affinity, Toleration } from '../kubernetes/generated/types.js';
import { nodeLabelsSchema } from './labels.js';
import { passThrough } from './pass-through.js';

/** Which nodes pods run on. @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/ */
export interface PlacementOptions {
  /** Labels that a node must have, e.g. `{ disktype: 'ssd' }`: `nodeSelector`. @default any node */
  nodes?: Record<string, string>;
  /** Taints that the pods put up with: `tolerations`. @default none */
  tolerations?: Toleration[];
  /** Finer rules, as Kubernetes writes them: `affinity`. @default none */
  affinity?: Affinity;
  /** Who is evicted last: name of a PriorityClass, `priorityClassName`. @default the cluster's */
  priorityClass?: string;
}

/** @internal The shape that judges {@link PlacementOptions}. */
export const placementShape = {
  nodes: nodeLabelsSchema.optional(),
  tolerations: z.array(passThrough<Toleration>()).optional(),
  affinity: passThrough<Affinity>().optional(),
  priorityClass: z.string().min(1).optional(),
};

/** The fields of a pod's spec that say where it runs. */
export function renderPlacement({ nodes, tolerations, affinity, priorityClass }: PlacementOptions) {
  return { nodeSelector: nodes, tolerations, affinity, priorityClassName: priorityClass };
}
