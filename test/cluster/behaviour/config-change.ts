import type { Client, ObjectReference } from '../client/client.js';
import { podsOf, uidOf } from './live.js';
import type { Problem } from './problems.js';

/** A workload and the pods that it has at some moment, each by its uid. */
export interface Running {
  readonly workload: ObjectReference;
  readonly pods: readonly string[];
}

/** What runs at this moment. */
export async function runningOf(client: Client, workloads: readonly ObjectReference[]): Promise<Running[]> {
  return Promise.all(
    workloads.map(async (workload) => ({ workload, pods: (await podsOf(client, workload)).map(uidOf) })),
  );
}

/** Which workloads restarted though they should not have, and which did not though they should have, by name. */
export function restartProblems(
  before: readonly Running[],
  after: readonly Running[],
  restarted: readonly string[],
): Problem[] {
  return before.flatMap(({ workload, pods }, index) => {
    const now = after[index]?.pods ?? [];
    const kept = pods.filter((pod) => now.includes(pod));
    const stays = restarted.includes(workload.metadata.name) ? 0 : pods.length;
    if (kept.length === stays) return [];
    return [{ about: workload, what: `${kept.length} of its ${pods.length} pods are the same, not ${stays}` }];
  });
}
