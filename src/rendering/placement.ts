import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { dns1123Subdomain, labelKey } from '../kubernetes/names.js';
import { type Affinity, affinitySchema } from './affinity.js';
import { nodeLabelsSchema } from './labels.js';
import { bytes, quantity } from './resources.js';
import { spreadSchema, type TopologySpread } from './spread.js';
import { type Toleration, tolerationSchema } from './tolerations.js';

/** What a pod costs beside its containers. */
export interface Overhead {
  /** An amount of CPU, e.g. `'250m'`. @default none */
  cpu?: string;
  /** Memory, e.g. `'120Mi'`. @default none */
  memory?: string;
}

/** Which nodes pods run on. @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/ */
export interface PlacementOptions {
  /** Labels that a node must have, e.g. `{ disktype: 'ssd' }`: `nodeSelector`. @default any node */
  nodes?: Record<string, string>;
  /** Taints that the pods put up with: `tolerations`. @default none */
  tolerations?: Toleration[];
  /** Finer rules, as Kubernetes writes them: `affinity`. @default none */
  affinity?: Affinity;
  /**
   * How evenly pods lie over nodes and zones: `topologySpreadConstraints`; `[]` for no such rule.
   * @default for a StatelessApp of two pods or more, over nodes and zones where that is possible; otherwise none
   */
  spread?: TopologySpread[];
  /** Who is evicted last: name of a PriorityClass, `priorityClassName`. @default the cluster's */
  priorityClass?: string;
  /**
   * Whether pods of lower priority make room for these: `preemptionPolicy`. It must be what the PriorityClass says.
   * @default what the PriorityClass says
   */
  preemptionPolicy?: 'PreemptLowerPriority' | 'Never';
  /** How containers are run, e.g. `'gvisor'`: name of a RuntimeClass, `runtimeClassName`. @default the node's own way @see https://kubernetes.io/docs/concepts/containers/runtime-class/ */
  runtimeClass?: string;
  /** What the runtime takes beside the containers: `overhead`. It must be what the RuntimeClass says. @default what the RuntimeClass says */
  overhead?: Overhead;
  /** Which scheduler finds the nodes: `schedulerName`. @default 'default-scheduler', as in Kubernetes */
  schedulerName?: string;
  /** The node to run on, past every scheduler: `nodeName`. For tests; say `nodes` or `affinity` instead. @default the scheduler decides */
  nodeName?: string;
  /** The system of the nodes: `os.name`. With `'windows'` nothing is written that only Linux has. @default not written */
  os?: 'linux' | 'windows';
  /** What must be taken off a pod before it is scheduled, e.g. `['example.com/quota']`: `schedulingGates`. @default none @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/ */
  schedulingGates?: string[];
}

/** @internal The shape that judges {@link PlacementOptions}. */
export const placementShape = {
  nodes: nodeLabelsSchema.optional(),
  tolerations: z.array(tolerationSchema).optional(),
  affinity: affinitySchema.optional(),
  spread: spreadSchema.optional(),
  priorityClass: named(dns1123Subdomain).optional(),
  preemptionPolicy: z.enum(['PreemptLowerPriority', 'Never']).optional(),
  runtimeClass: named(dns1123Subdomain).optional(),
  overhead: strict({ cpu: quantity.optional(), memory: bytes.optional() }).optional(),
  schedulerName: z.string().min(1).optional(),
  nodeName: named(dns1123Subdomain).optional(),
  os: z.enum(['linux', 'windows']).optional(),
  schedulingGates: z
    .array(named(labelKey))
    .refine((gates) => new Set(gates).size === gates.length, { error: 'names a gate twice\ndrop one of the two' })
    .optional(),
};

/** The fields of a pod's spec that say where it runs. */
export function renderPlacement(options: PlacementOptions) {
  const { nodes, tolerations, affinity, overhead, os, schedulingGates } = options;
  return {
    // The API server drops an empty one, and a GitOps tool would see a difference for ever.
    nodeSelector: nodes && Object.keys(nodes).length > 0 ? nodes : undefined,
    tolerations,
    affinity,
    priorityClassName: options.priorityClass,
    preemptionPolicy: options.preemptionPolicy,
    runtimeClassName: options.runtimeClass,
    overhead,
    schedulerName: options.schedulerName,
    nodeName: options.nodeName,
    os: os && { name: os },
    schedulingGates: schedulingGates?.map((name) => ({ name })),
  };
}
