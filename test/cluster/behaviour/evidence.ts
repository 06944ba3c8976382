import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Client, ObjectReference } from '../client/client.js';
import { type Condition, familyOf, isReady, type Pod, uidOf } from './live.js';

interface Event extends Manifest {
  readonly involvedObject: { readonly uid?: string; readonly kind: string; readonly name: string };
  readonly reason?: string;
  readonly message?: string;
  readonly type?: string;
}

/** Lines that one object gets at most. */
const LINES = 30;

/**
 * Why an object is as it is: its conditions, its events and those of its pods and their claims, and the conditions of
 * pods that are not ready. A line each.
 */
export async function evidenceOf(client: Client, reference: ObjectReference): Promise<string[]> {
  const family = await familyOf(client, reference);
  const [live, ...others] = family;
  if (live === undefined) return ['the server has no such object'];
  const { namespace } = reference.metadata;
  const events = (await client.list('v1', 'Event', namespace === undefined ? {} : { namespace })) as Event[];
  const uids = new Set(family.map(uidOf));
  const claims = new Set(others.flatMap(claimsOf));
  const own = events.filter(
    ({ involvedObject: { uid = '', kind, name } }) =>
      uids.has(uid) || (kind === 'PersistentVolumeClaim' && claims.has(name)),
  );
  const lines = [
    ...conditionsOf(live),
    // What went wrong before what went right.
    ...own.toSorted((a, b) => Number(a.type === 'Normal') - Number(b.type === 'Normal')).map(eventLine),
    ...others.filter((object) => object.kind === 'Pod' && !isFine(object as Pod)).flatMap(conditionsOf),
  ];
  return [...new Set(lines)].slice(0, LINES);
}

const isFine = (pod: Pod): boolean => isReady(pod) || pod.status?.phase === 'Succeeded';

const claimsOf = (object: Manifest): string[] =>
  ((object as Pod).spec.volumes ?? []).flatMap(({ persistentVolumeClaim: claim }) => (claim ? [claim.claimName] : []));

const eventLine = ({ involvedObject: { kind, name }, type = '', reason = '', message = '' }: Event): string =>
  `${kind} ${name}: ${type} event ${reason}: ${withoutPodName(message)}`;

/** A message without the name of a pod that was never made: each try has another. */
export const withoutPodName = (message: string): string => message.replace(/pods "\S+"/, 'a pod');

function conditionsOf({ kind, metadata, ...object }: Manifest): string[] {
  const { conditions = [], phase } = (object['status'] ?? {}) as { conditions?: Condition[]; phase?: string };
  const { selector } = (object['spec'] ?? {}) as { selector?: object };
  const title = `${kind} ${metadata.name}`;
  return [
    // A Service has no conditions: what it selects says why.
    ...(kind === 'Service' ? [`${title} selects ${JSON.stringify(selector)}`] : []),
    ...(phase === undefined ? [] : [`${title}: ${phase}`]),
    ...conditions.map(({ type, status, reason, message }) =>
      [`${title}: ${type}=${status}`, reason, message].filter(Boolean).join(' '),
    ),
  ];
}
