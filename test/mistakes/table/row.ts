import type { ServiceMap } from '../../../src/constructs/service-map.js';
import type { ServiceMapOptions } from '../../../src/constructs/service-map-options.js';
import type { App } from '../../../src/app/app.js';
import type { ClusterOptions } from '../../../src/app/cluster-options.js';

/** One mistake that a user can make, and what is said about it. */
export interface MistakeRow {
  /** What is wrong, in a few words; no two rows have the same. */
  readonly name: string;
  /** The program, in a map `shop`: each option on the line that it has in the source, for the caret is judged there. */
  readonly make: (map: ServiceMap, app: App) => unknown;
  /** The cluster and the map that it stands in, where they matter; the newest Kubernetes and no options otherwise. */
  readonly within?: ServiceMapOptions & { readonly cluster?: ClusterOptions };
  readonly ruleId: string;
  /** A piece of the source line with what the caret marks between « and »: `ports: { http: «80800» }`. */
  readonly at: string;
  /** A piece of the message. */
  readonly message: string;
  /** A piece of the help; left out where the message says all there is to say and no help is given. */
  readonly help?: string;
}
