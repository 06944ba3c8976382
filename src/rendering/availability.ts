import { z } from 'zod';
import type { ClusterContext } from '../core/cluster-context.js';
import { byDefault } from '../core/explaining/notes.js';
import { strict } from '../core/options/strict.js';
import { TOPOLOGY_NODE, TOPOLOGY_ZONE } from '../kubernetes/labels.js';
import { type Amount, amountSchema } from './amounts.js';

/** How many pods may be taken away at a time by drains and upgrades of nodes. Say one of the two amounts. */
export interface BudgetOptions {
  /** Pods that may be away at a time: `maxUnavailable`. @default 1 */
  maxUnavailable?: Amount;
  /** Pods that must be there all the time: `minAvailable`. @default not said */
  minAvailable?: Amount;
  /**
   * When pods that are not ready may go: always, or only while enough others are ready:
   * `unhealthyPodEvictionPolicy`.
   * @default 'AlwaysAllow': a broken workload must not block the drain of a node
   */
  unhealthyPodEvictionPolicy?: 'AlwaysAllow' | 'IfHealthyBudget';
}

/** @internal Judges {@link BudgetOptions}. */
export const budgetSchema = strict({
  maxUnavailable: amountSchema.optional(),
  minAvailable: amountSchema.optional(),
  unhealthyPodEvictionPolicy: z.enum(['AlwaysAllow', 'IfHealthyBudget']).optional(),
});

/**
 * The spec of a disruption budget. Pods that are not ready may always be evicted: a broken workload must not block
 * the drain of a node.
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy
 */
export function renderBudget(selector: Record<string, string>, options: BudgetOptions) {
  const { minAvailable, maxUnavailable = minAvailable === undefined ? byDefault('budgetAmount', 1) : undefined } =
    options;
  return {
    maxUnavailable,
    minAvailable,
    selector: { matchLabels: selector },
    unhealthyPodEvictionPolicy:
      options.unhealthyPodEvictionPolicy ?? byDefault('unhealthyPodEvictionPolicy', 'AlwaysAllow'),
  };
}

/**
 * Spreads pods over nodes and zones where that is possible, and never keeps one from running. An edge site is in one
 * zone; on a single node there is nothing to spread over.
 */
export function renderSpread(selector: Record<string, string>, { edge, singleNode }: ClusterContext) {
  if (singleNode) return undefined;
  return (edge ? [TOPOLOGY_NODE] : [TOPOLOGY_NODE, TOPOLOGY_ZONE]).map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selector },
  }));
}
