import type { Construct } from 'constructs';
import type { Mistake } from '../../core/mistakes.js';
import type { LimitOptions } from '../../rendering/limits.js';
import type { QuotaOptions } from '../../rendering/quota.js';
import { limitBoundMistakes } from './limit-bounds.js';
import { quotaNeedMistakes } from './quota-needs.js';

/** Pods of a map that its own quotas and limits keep from being made. */
export function* refusedPods(
  quotas: readonly QuotaOptions[],
  limits: LimitOptions | undefined,
  workloads: ReadonlyMap<string, Construct>,
): Iterable<Mistake> {
  if (quotas.length > 0) yield* quotaNeedMistakes(quotas, limits, workloads.values());
  if (limits !== undefined) yield* limitBoundMistakes(limits, workloads.values());
}
