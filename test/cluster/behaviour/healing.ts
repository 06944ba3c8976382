import type { ObjectReference } from '../client/client.js';
import { isReady, podsOf, uidOf } from './live.js';
import type { Check } from './problems.js';

/** Pods that do not count any more. */
export interface Lost {
  /** Uids of pods that were taken away. */
  readonly pods?: readonly string[];
  /** Names of nodes whose pods are lost, or that take no more. */
  readonly nodes?: readonly string[];
}

/** Whether a workload has so many ready pods again besides those that are lost, and nothing left of these. */
export const healingProblems =
  (workload: ObjectReference, count: number, lost: Lost): Check =>
  async (client) => {
    const pods = await podsOf(client, workload);
    const troubles = pods.flatMap((pod) => {
      const { nodeName = 'no node' } = pod.spec;
      const isLost = lost.pods?.includes(uidOf(pod)) || lost.nodes?.includes(nodeName);
      return isLost || !isReady(pod) ? [`${pod.metadata.name} on ${nodeName} is ${isLost ? 'lost' : 'not ready'}`] : [];
    });
    if (troubles.length === 0 && pods.length === count) return [];
    const what = [`${pods.length - troubles.length} of ${count} pods are there again`, ...troubles].join(', ');
    return [{ about: workload, what }];
  };
