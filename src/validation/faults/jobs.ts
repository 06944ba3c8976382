import type { Feature } from '../../kubernetes/versions.js';
import type { Context } from '../context.js';
import type { JobPart } from '../parts.js';

/** Whether the server looks at a field of Jobs that came with a feature: it drops it from a Job before, from no CronJob. */
export function keeps({ object }: JobPart, feature: Feature, context: Context): boolean {
  return object.kind === 'CronJob' || context.has(feature);
}

/** How many completions count: one where a Job says nothing of how many pods it needs and runs. */
export function completionsOf({ object, spec }: JobPart): number | undefined {
  const unsaid = object.kind === 'Job' && spec.parallelism == null;
  return spec.completions ?? (unsaid ? 1 : undefined);
}
