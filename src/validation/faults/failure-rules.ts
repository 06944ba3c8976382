import type { PodFailurePolicyRule } from '../../kubernetes/generated/types.js';
import type { Context } from '../context.js';
import { keeps } from './jobs.js';
import type { JobPart } from '../parts.js';

/** A rule of a podFailurePolicy, and where it stands. */
interface FailureRule {
  readonly rule: Partial<PodFailurePolicyRule>;
  readonly path: string;
}

/** The rules of what a failure means for a Job, without those that the server drops before it looks. */
export function failureRules(part: JobPart, context: Context): FailureRule[] {
  const perIndex = keeps(part, 'jobBackoffPerIndex', context);
  return (part.spec.podFailurePolicy?.rules ?? [])
    .map((rule, index) => ({ rule: rule ?? {}, path: `${part.path}/podFailurePolicy/rules/${index}` }))
    .filter(({ rule }) => perIndex || rule.action !== 'FailIndex');
}
