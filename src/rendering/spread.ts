import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { labelKey } from '../kubernetes/names.js';
import { positiveInt32 } from './amounts.js';
import { type LabelSelector, labelSelectorSchema } from './volumes/label-selector.js';

/** How evenly pods lie over nodes, zones or the like. @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/ */
export interface TopologySpread {
  /** The label of nodes whose values are the places: `'kubernetes.io/hostname'`, `'topology.kubernetes.io/zone'`. */
  topologyKey: string;
  /** How many pods more one place may have than the emptiest. @default 1 */
  maxSkew?: number;
  /** What happens where that can't be: run anyway, or wait. @default 'ScheduleAnyway': no pod is kept from running */
  whenUnsatisfiable?: 'DoNotSchedule' | 'ScheduleAnyway';
  /** How many places there must be for a pod to run; needs `whenUnsatisfiable: 'DoNotSchedule'`. @default 1, as in Kubernetes */
  minDomains?: number;
  /** Whether only nodes that the pod's own placement allows are counted. @default 'Honor', as in Kubernetes */
  nodeAffinityPolicy?: 'Honor' | 'Ignore';
  /** Whether nodes with taints that the pod does not tolerate are left out. @default 'Ignore', as in Kubernetes */
  nodeTaintsPolicy?: 'Honor' | 'Ignore';
  /** Keys of pod labels whose values divide pods into groups that are spread each for itself, e.g. `['pod-template-hash']`. @default none */
  matchLabelKeys?: string[];
  /** Which pods are counted. @default those of the workload */
  labelSelector?: LabelSelector;
}

const policy = z.enum(['Honor', 'Ignore']).optional();

const constraint = strict({
  topologyKey: named(labelKey),
  maxSkew: positiveInt32.optional(),
  whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']).optional(),
  minDomains: positiveInt32.optional(),
  nodeAffinityPolicy: policy,
  nodeTaintsPolicy: policy,
  matchLabelKeys: z.array(named(labelKey)).optional(),
  labelSelector: labelSelectorSchema.optional(),
}).superRefine(({ minDomains, whenUnsatisfiable, matchLabelKeys = [], labelSelector }, context) => {
  if (minDomains !== undefined && whenUnsatisfiable !== 'DoNotSchedule') {
    const message = "counts only where pods wait\nsay whenUnsatisfiable: 'DoNotSchedule', or drop it";
    context.addIssue({ code: 'custom', path: ['minDomains'], message });
  }
  const selected = selectedKeys(labelSelector);
  for (const [index, key] of matchLabelKeys.entries()) {
    if (selected.has(key))
      context.addIssue({
        code: 'custom',
        path: ['matchLabelKeys', index],
        message: `"${key}" is in labelSelector too\ndrop one of the two`,
      });
  }
});

function selectedKeys({ matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): ReadonlySet<string> {
  return new Set([...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)]);
}

/** @internal Judges a list of {@link TopologySpread}. */
export const spreadSchema = z.array(constraint).superRefine((all, context) => {
  const keys = all.map(
    ({ topologyKey, whenUnsatisfiable = 'ScheduleAnyway' }) => `${topologyKey} ${whenUnsatisfiable}`,
  );
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) < index)
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `repeats topologyKey and whenUnsatisfiable of ${keys.indexOf(key)}\ndrop one of the two`,
      });
  }
});

/** The `topologySpreadConstraints` of pods that `selector` selects. */
export function renderTopologySpread(constraints: readonly TopologySpread[], selector: Record<string, string>) {
  return constraints.map(
    ({ topologyKey, maxSkew = 1, whenUnsatisfiable = 'ScheduleAnyway', labelSelector, ...more }) => ({
      maxSkew,
      topologyKey,
      whenUnsatisfiable,
      labelSelector: labelSelector ?? { matchLabels: selector },
      ...more,
    }),
  );
}
