import type { Construct } from 'constructs';
import { z } from 'zod';
import type { Cause } from '../../core/explaining/notes.js';
import { mapOf } from '../../core/map-context.js';
import { checked, named, strict } from '../../core/options/strict.js';
import type { Party } from '../../core/references/party.js';
import { LABEL_INSTANCE } from '../../kubernetes/labels.js';
import { cidrProblem } from '../../kubernetes/cidr.js';
import { dns1123Label } from '../../kubernetes/names.js';
import { checkExcept, cidrRange, type TrafficPort, trafficPortSchema } from '../../rendering/destinations.js';
import type { Peer } from '../../rendering/network-policy.js';
import { podLabels, selectorLabels } from '../../rendering/labels.js';

/** Pods known by name only: of a map that another repository makes. */
export interface NamedPeer {
  /** The other map's name, which is its namespace's too unless `namespace` says otherwise. */
  map: string;
  /** The workload in that map. @default all of them */
  workload?: string;
  /** The namespace of that map. @default the map's name */
  namespace?: string;
}

/** All pods of a namespace, whoever made them. */
export interface NamespacePeer {
  /** The name of the namespace, e.g. `'monitoring'`. One letter away from that of a map here, it gives a warning. */
  namespace: string;
}

/** Addresses outside the cluster. */
export interface CidrPeer {
  /** A range of addresses, e.g. `'10.0.0.0/8'`. */
  cidr: string;
  /** Parts of the range that are not let in: `ipBlock.except`. @default none */
  except?: string[];
}

/** Something with pods: a workload or a map. */
export interface PodOwner {
  /** Who it is in policies and messages. */
  readonly party: Party | undefined;
  /** Its place in the construct tree. */
  readonly node: Construct['node'];
}

/** Who may be let in. */
export type Acceptable = PodOwner | NamedPeer | NamespacePeer | CidrPeer;

/** What a workload lets in. */
export interface AcceptOptions<P extends string = string> {
  /**
   * The ports to open: by name, or by the numbers of the pods' ports, also a range of them:
   * `['http', { port: 30000, endPort: 30100, protocol: 'UDP' }]`.
   * @default the ports that the other side refers to; all, where it refers to none
   */
  ports?: (P | TrafficPort)[];
}

/** A peer that a workload accepts, and on which ports. */
export interface Acceptance extends Cause {
  readonly peer: Acceptable;
  readonly ports: readonly (string | TrafficPort)[] | undefined;
}

/** @internal Judges what `acceptFrom` is given. */
export const acceptableSchema = z.union([
  checked<PodOwner>((value) =>
    isPodOwner(value)
      ? undefined
      : `must be a workload, a map, { map: 'name' }, { namespace: 'name' } or { cidr: '10.0.0.0/8' }${insteadOf(value)}`,
  ),
  strict({
    map: named(dns1123Label),
    workload: named(dns1123Label).optional(),
    namespace: named(dns1123Label).optional(),
  }),
  strict({ namespace: named(dns1123Label) }),
  strict(cidrRange).superRefine(checkExcept),
]);

/** What to write instead, on a line of its own. */
function insteadOf(value: unknown): string {
  if (typeof value === 'string') {
    return cidrProblem(value) === undefined
      ? `\nwrite { cidr: '${value}' }`
      : `\ngive the workload or the map itself; one of another repository is { map: '${value}' }`;
  }
  return value === undefined ? '\nit is undefined here: it is made further down, or not in this cluster' : '';
}

/** @internal Judges {@link AcceptOptions}. */
export const acceptOptionsSchema = strict({ ports: z.array(z.union([z.string(), trafficPortSchema])).optional() });

/** Whether this is a workload or a map. */
export function isPodOwner(value: unknown): value is PodOwner {
  return typeof value === 'object' && value !== null && 'party' in value && 'node' in value;
}

/** Whether a peer is all that is in a namespace or range of addresses, whoever made it. */
export function isWhole(peer: Acceptable): peer is NamespacePeer | CidrPeer {
  return !isPodOwner(peer) && !('map' in peer);
}

/** Whether an acceptance covers somebody. Pods of a node's network can't be told from the node: only addresses let them in. */
export function covers({ peer }: Acceptance, from: Party): boolean {
  if (from.hostNetwork) return !isPodOwner(peer) && 'cidr' in peer;
  if (isPodOwner(peer)) {
    return peer.party === undefined
      ? mapOf(peer as unknown as Construct).construct === from.map.construct
      : peer.party.construct === from.construct;
  }
  if ('map' in peer) return peer.map === from.map.name && (peer.workload ?? from.name) === from.name;
  return 'namespace' in peer && peer.namespace === from.map.namespace;
}

/** The peer as a policy writes it. */
export function peerOf(peer: Acceptable): Peer {
  if (isPodOwner(peer)) {
    const map = mapOf(peer as unknown as Construct);
    return {
      namespace: map.namespace,
      pods: peer.party === undefined ? mapLabels(map.name) : podLabels(peer.party),
    };
  }
  if ('cidr' in peer) return { cidr: peer.cidr, except: peer.except };
  if (!('map' in peer)) return { namespace: peer.namespace, pods: 'all' };
  return {
    namespace: peer.namespace ?? peer.map,
    pods: peer.workload === undefined ? mapLabels(peer.map) : selectorLabels(peer.map, peer.workload),
  };
}

function mapLabels(map: string): Record<string, string> {
  return { [LABEL_INSTANCE]: map };
}
