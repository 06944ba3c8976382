import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, nameOf, type ObjectReference } from '../client/client.js';
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
 * Why an object is as it is: its conditions, those of its pods that are not ready, and all their events and those of
 * their claims.
 */
export async function evidenceOf(client: Client, reference: ObjectReference): Promise<string> {
  const family = await familyOf(client, reference);
  if (family.length === 0) return `${nameOf(reference)} is not there`;
  const [live, ...others] = family as [Manifest, ...Manifest[]];
  const { namespace } = reference.metadata;
  const events = (await client.list('v1', 'Event', namespace === undefined ? {} : { namespace })) as Event[];
  const uids = new Set(family.map(uidOf));
  const claims = new Set(others.flatMap(claimsOf));
  const lines = [
    ...conditionsOf(live),
    ...others.filter((object) => object.kind === 'Pod' && !isReady(object as Pod)).flatMap(conditionsOf),
    ...events
      .filter(
        ({ involvedObject: { uid = '', kind, name } }) =>
          uids.has(uid) || (kind === 'PersistentVolumeClaim' && claims.has(name)),
      )
      .map(
        ({ involvedObject: { kind, name }, type, reason, message }) =>
          `${kind} ${name}: ${String(type)} event ${String(reason)}: ${String(message)}`,
      ),
  ];
  return [...new Set(lines)].slice(0, LINES).join('\n');
}

const claimsOf = (object: Manifest): string[] =>
  ((object as Pod).spec.volumes ?? []).flatMap(({ persistentVolumeClaim: claim }) => (claim ? [claim.claimName] : []));

function conditionsOf(object: Manifest): string[] {
  const { conditions = [], phase } = (object['status'] ?? {}) as { conditions?: Condition[]; phase?: string };
  const title = `${object.kind} ${object.metadata.name}`;
  return [
    ...(phase === undefined ? [] : [`${title}: ${phase}`]),
    ...conditions.map(({ type, status, reason, message }) =>
      [`${title}: ${type}=${status}`, reason, message].filter(Boolean).join(' '),
    ),
  ];
}
