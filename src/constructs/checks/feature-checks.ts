import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { atLeast, type Feature, type FeatureGate, firstWith, isGate } from '../../kubernetes/versions.js';

/** Something that options ask for and not every cluster has. */
export interface FeatureUse {
  readonly feature: Feature | FeatureGate;
  /** What is asked for, as one calls it: `managedBy of a Job`. */
  readonly what: string;
  readonly option: OptionPath;
}

/** What a cluster has not: its API server would drop the field without a word, or refuse the value. */
export function featureMistakes(
  { kubernetes, featureGates = [] }: ClusterContext,
  uses: readonly FeatureUse[],
): Mistake[] {
  return uses.flatMap(({ feature, what, option }): Mistake[] => {
    const since = firstWith(feature);
    if (!atLeast(kubernetes, since)) {
      const help = `drop it, or run it on Kubernetes ${since} or newer`;
      const message = `Kubernetes ${kubernetes} has no ${what}: it came with ${since}`;
      return [{ ruleId: 'version/feature', message, help, option, at: 'key' }];
    }
    if (!isGate(feature) || featureGates.includes(feature)) return [];
    return [
      {
        ruleId: 'version/feature-gate',
        message: `Kubernetes ${kubernetes} drops ${what} unless its feature gate ${feature} is turned on`,
        help: `drop it, or say featureGates: ['${feature}'] for a cluster where it is on`,
        option,
        at: 'key',
      },
    ];
  });
}
