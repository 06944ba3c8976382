import type { Construct } from 'constructs';
import { mapOf } from '../../core/map-context.js';
import type { Party } from '../../core/references/party.js';
import { type Acceptable, type Acceptance, covers, isPodOwner } from './acceptance.js';

/** All that a workload accepts. Thousands may call one workload: whom each of them is let in by is looked up. */
export class Acceptances {
  private readonly byPeer = new Map<unknown, Acceptance[]>();

  add(acceptance: Acceptance): void {
    const key = keyOf(acceptance.peer);
    const same = this.byPeer.get(key);
    if (same === undefined) this.byPeer.set(key, [acceptance]);
    else same.push(acceptance);
  }

  /** Every acceptance. */
  all(): readonly Acceptance[] {
    return [...this.byPeer.values()].flat();
  }

  /** The acceptances that cover somebody. */
  covering(from: Party): readonly Acceptance[] {
    return keysFor(from)
      .flatMap((key) => this.byPeer.get(key) ?? [])
      .filter((acceptance) => covers(acceptance, from));
  }
}

const ADDRESSES = 'addresses';
const namespaceKey = (name: string | undefined): string => `namespace ${name}`;
const mapKey = (name: string): string => `map ${name}`;

function keyOf(peer: Acceptable): unknown {
  if (isPodOwner(peer)) {
    return peer.party === undefined ? mapOf(peer as unknown as Construct).construct : peer.party.construct;
  }
  if ('cidr' in peer) return ADDRESSES;
  return 'map' in peer ? mapKey(peer.map) : namespaceKey(peer.namespace);
}

/** The keys under which what covers somebody can stand. */
function keysFor({ construct, map }: Party): unknown[] {
  return [construct, map.construct, mapKey(map.name), namespaceKey(map.namespace), ADDRESSES];
}
