import type { Feature, FeatureGate, KubernetesVersion } from '../kubernetes/versions.js';
import type { External } from '../relations/externals.js';
import type { ObjectSet } from '../relations/object-set.js';

/** What a rule knows beside what it looks at. */
export interface Context {
  /** The version of the cluster that the objects are for. */
  readonly version: KubernetesVersion;
  /** Whether that cluster has a feature: by its version, or by a gate that is said to be on. */
  readonly has: (feature: Feature | FeatureGate) => boolean;
  /** All objects that are judged together. */
  readonly set: ObjectSet;
  /** What is in the cluster beside the set, as far as somebody says so. */
  readonly externals: readonly External[];
  /** How somebody says that an object is made by others, for the help of a violation. */
  readonly declared: (object: External) => string;
}
