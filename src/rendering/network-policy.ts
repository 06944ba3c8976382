import { LABEL_NAMESPACE_NAME } from '../kubernetes/labels.js';

/** One side of a path, as a NetworkPolicy writes it; `'anywhere'` is no restriction at all. */
export type Peer =
  | { namespace: string | undefined; pods: Readonly<Record<string, string>> | 'all' }
  | { cidr: string }
  | 'anywhere';

/** A path that a policy opens: these peers, on this port of the pods. */
export interface Opening {
  readonly peer: Peer;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** The incoming rules of a policy: one a port, peers without repetition, in a fixed order. */
export function renderIngressRules(openings: readonly Opening[], ownNamespace: string | undefined) {
  return rulesOf(openings, ownNamespace).map(({ peers, port, protocol }) => ({
    from: peers,
    ports: [{ protocol, port }],
  }));
}

/** The outgoing rules of a policy, as {@link renderIngressRules}. */
export function renderEgressRules(openings: readonly Opening[], ownNamespace: string | undefined) {
  return rulesOf(openings, ownNamespace).map(({ peers, port, protocol }) => ({
    to: peers,
    ports: [{ protocol, port }],
  }));
}

function rulesOf(openings: readonly Opening[], ownNamespace: string | undefined) {
  const byPort = new Map<string, Opening[]>();
  for (const opening of openings) {
    const key = `${String(opening.port).padStart(5, '0')}/${opening.protocol}`;
    const same = byPort.get(key);
    if (same === undefined) byPort.set(key, [opening]);
    else same.push(opening);
  }
  return [...byPort]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, same]) => {
      const [{ port, protocol }] = same as [Opening];
      return {
        port,
        protocol,
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
  if ('cidr' in peer) return { ipBlock: { cidr: peer.cidr } };
  const elsewhere = peer.namespace !== ownNamespace && peer.namespace !== undefined;
  return {
    ...(elsewhere && { namespaceSelector: { matchLabels: { [LABEL_NAMESPACE_NAME]: peer.namespace } } }),
    ...(peer.pods === 'all' ? (elsewhere ? {} : { podSelector: {} }) : { podSelector: { matchLabels: peer.pods } }),
  };
}
