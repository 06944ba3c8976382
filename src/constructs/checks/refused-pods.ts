import type { Construct } from 'constructs';
import type { Mistake } from '../../core/mistakes.js';
import type { LimitOptions } from '../../rendering/limits.js';
import type { QuotaOptions } from '../../rendering/quota.js';
import { limitBoundMistakes } from './limit-bounds.js';
import { madePods } from './made-pods.js';
import { quotaNeedMistakes, quotaNeeds } from './quota-needs.js';

/**
 * Pods of a map that its own quotas and limits keep from being made.
 * @param quotas those of a namespace of the map's own: in another one a LimitRange of somebody else may give what they
 * count
 */
export function* refusedPods(
  quotas: readonly QuotaOptions[],
  limits: LimitOptions | undefined,
  workloads: ReadonlyMap<string, Construct>,
): Iterable<Mistake> {
  const needs = quotaNeeds(quotas, limits);
  // Pods are rendered to be looked at, so only where there is something to look for.
  if (needs.length === 0 && limits === undefined) return;
  for (const made of madePods(workloads.values())) {
    yield* quotaNeedMistakes(made, needs);
    if (limits !== undefined) yield* limitBoundMistakes(made, limits);
  }
}
