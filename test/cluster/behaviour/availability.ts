import type { ObjectReference } from '../client/client.js';
import { isReady, type Pod } from './live.js';
import type { Moment } from './pod-history.js';
import type { Problem } from './problems.js';

/** How many pods must be available at any time. */
export interface Promised {
  /** What promises it: a workload or a disruption budget. */
  readonly by: ObjectReference;
  /** Labels of the pods. */
  readonly selector: Readonly<Record<string, string>>;
  /** The fewest that must be available. */
  readonly least: number;
}

/** The promises that were broken, each with the first of its worst moments. */
export function brokenPromises(moments: readonly Moment[], promises: readonly Promised[]): Problem[] {
  return promises.flatMap(({ by, selector, least }) => {
    const counts = moments.map(
      ({ pods }) => pods.filter((pod) => isSelected(pod, selector) && isAvailable(pod)).length,
    );
    const fewest = Math.min(...counts);
    if (fewest >= least) return [];
    const when = moments[counts.indexOf(fewest)]?.what;
    return [{ about: by, what: `${fewest} pods were available and ${least} are promised, when ${when}` }];
  });
}

/** Whether a pod takes traffic: it is ready and not going away. */
const isAvailable = (pod: Pod): boolean => isReady(pod) && pod.metadata['deletionTimestamp'] === undefined;

interface Labelled {
  readonly metadata: { readonly labels?: Readonly<Record<string, string>> };
}

/** Whether a pod or a pod template has these labels. */
export const isSelected = (
  { metadata: { labels = {} } }: Labelled,
  selector: Readonly<Record<string, string>>,
): boolean => Object.entries(selector).every(([label, value]) => labels[label] === value);
