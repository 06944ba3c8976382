import { type Cause, isListening, opensPath } from '../core/explaining/notes.js';
import { LABEL_INSTANCE, LABEL_NAME, LABEL_NAMESPACE_NAME } from '../kubernetes/labels.js';

/** One side of a path, as a NetworkPolicy writes it; `'anywhere'` is no restriction at all. */
export type Peer =
  | { namespace: string | undefined; pods: Readonly<Record<string, string>> | 'all' }
  | { cidr: string; except?: readonly string[] }
  | 'anywhere';

/** A path that a policy opens: these peers, on this port of the pods, or all ports up to `endPort`. */
export interface Opening {
  readonly peer: Peer;
  /** Absent for all ports of all protocols. */
  readonly port?: number;
  readonly endPort?: number;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  /** What asks for it. */
  readonly because?: Cause;
}

/** The incoming rules of a policy: one a port, peers without repetition, in a fixed order. */
export function renderIngressRules(openings: readonly Opening[], ownNamespace: string | undefined) {
  if (isListening()) tell(openings, ownNamespace, (peer, port) => `${peer} → ${port}`);
  return rulesOf(openings, ownNamespace).map(({ peers, ports }) => ({ from: peers, ports }));
}

/** The outgoing rules of a policy, as {@link renderIngressRules}. */
export function renderEgressRules(openings: readonly Opening[], ownNamespace: string | undefined) {
  if (isListening()) tell(openings, ownNamespace, (peer, port) => `→ ${peer} ${port}`);
  return rulesOf(openings, ownNamespace).map(({ peers, ports }) => ({ to: peers, ports }));
}

function tell(
  openings: readonly Opening[],
  ownNamespace: string | undefined,
  say: (peer: string, port: string) => string,
): void {
  for (const { peer, port, endPort, protocol = 'TCP', because } of openings) {
    if (because === undefined) continue;
    const range = port === undefined ? 'all ports' : endPort === undefined ? `${port}` : `${port} to ${endPort}`;
    opensPath(say(peerText(peer, ownNamespace), protocol === 'TCP' ? range : `${range}/${protocol}`), because);
  }
}

/** A peer as people call it: `api`, and from another namespace `shop/api`. */
function peerText(peer: Peer, ownNamespace: string | undefined): string {
  if (peer === 'anywhere') return 'everybody';
  if ('cidr' in peer) return peer.cidr;
  if (peer.pods === 'all') return `all of ${peer.namespace}`;
  const { [LABEL_NAME]: name, [LABEL_INSTANCE]: map, ...others } = peer.pods;
  const labels = Object.entries(others).map(([key, value]) => `${key}=${value}`);
  if (name === undefined && map !== undefined && labels.length === 0) return `all of ${map}`;
  const pods = [name, ...labels].filter((part) => part !== undefined).join(',');
  return peer.namespace === ownNamespace ? pods : `${peer.namespace}/${pods}`;
}

function rulesOf(openings: readonly Opening[], ownNamespace: string | undefined) {
  const byPort = new Map<string, Opening[]>();
  for (const opening of openings) {
    const key = `${String(opening.port ?? 0).padStart(5, '0')}/${opening.protocol ?? ''}/${opening.endPort ?? ''}`;
    const same = byPort.get(key);
    if (same === undefined) byPort.set(key, [opening]);
    else same.push(opening);
  }
  return [...byPort]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, same]) => {
      const [{ port, endPort, protocol }] = same as [Opening];
      return {
        // No list of ports is all of them.
        ports: port === undefined ? undefined : [{ protocol, port, endPort }],
        peers: same.some(({ peer }) => peer === 'anywhere') ? undefined : peersOf(same, ownNamespace),
      };
    });
}

function peersOf(openings: readonly Opening[], ownNamespace: string | undefined) {
  const rendered = new Map(
    openings.map(({ peer }) => renderPeer(peer, ownNamespace)).map((peer) => [JSON.stringify(peer), peer]),
  );
  return [...rendered].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, peer]) => peer);
}

function renderPeer(peer: Peer, ownNamespace: string | undefined) {
  if (peer === 'anywhere') return {};
  if ('cidr' in peer) return { ipBlock: { cidr: peer.cidr, except: peer.except } };
  const elsewhere = peer.namespace !== ownNamespace && peer.namespace !== undefined;
  return {
    ...(elsewhere && { namespaceSelector: { matchLabels: { [LABEL_NAMESPACE_NAME]: peer.namespace } } }),
    ...(peer.pods === 'all' ? (elsewhere ? {} : { podSelector: {} }) : { podSelector: { matchLabels: peer.pods } }),
  };
}
