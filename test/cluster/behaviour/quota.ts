import type { Manifest } from '../../../src/manifests/manifest.js';
import type { ObjectReference } from '../client/client.js';
import { familyOf, uidOf } from './live.js';
import type { Check } from './problems.js';

interface Event extends Manifest {
  readonly involvedObject: { readonly uid?: string };
  readonly message?: string;
}

/** Whether a workload could not make a pod, with a message that has all these words. */
export const refusalProblems =
  (workload: ObjectReference, ...words: string[]): Check =>
  async (client) => {
    const uids = new Set((await familyOf(client, workload)).map(uidOf));
    const { namespace } = workload.metadata;
    const events = (await client.list('v1', 'Event', { namespace, fields: 'reason=FailedCreate' })) as Event[];
    const refused = events.some(
      ({ involvedObject: { uid = '' }, message = '' }) =>
        uids.has(uid) && words.every((word) => message.includes(word)),
    );
    return refused ? [] : [{ about: workload, what: `no pod of it was refused with "${words.join('" and "')}"` }];
  };
