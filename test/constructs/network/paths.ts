import type { Manifest } from '../../../src/manifests/manifest.js';

interface Rule {
  from?: { podSelector?: Selector; namespaceSelector?: Selector; ipBlock?: { cidr: string } }[];
  to?: Rule['from'];
  ports: { port: number; protocol: string }[];
}
interface Selector {
  matchLabels?: Record<string, string>;
}
interface Spec {
  podSelector: Selector;
  ingress?: Rule[];
  egress?: Rule[];
}

/** The paths that policies open, a line each: `billing/worker → shop/api:8080/TCP`, sorted. */
export function pathsIn(objects: readonly Manifest[], direction: 'ingress' | 'egress' = 'ingress'): string[] {
  return objects
    .filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name !== 'default-deny')
    .flatMap(({ metadata, spec }) => {
      const { podSelector, ...rules } = spec as Spec;
      const own = `${metadata.namespace ?? ''}/${podsOf(podSelector)}`;
      return (rules[direction] ?? []).flatMap(({ from, to, ports }) =>
        (from ?? to ?? [undefined]).flatMap((peer) =>
          ports.map(({ port, protocol }) => {
            const other = peerOf(peer, metadata.namespace ?? '');
            return direction === 'ingress'
              ? `${other} → ${own}:${port}/${protocol}`
              : `${own} → ${other}:${port}/${protocol}`;
          }),
        ),
      );
    })
    .toSorted();
}

function peerOf(peer: NonNullable<Rule['from']>[number] | undefined, own: string): string {
  if (peer === undefined) return 'anywhere';
  if (peer.ipBlock) return peer.ipBlock.cidr;
  const namespace = peer.namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'] ?? own;
  return `${namespace}/${podsOf(peer.podSelector ?? {})}`;
}

function podsOf({ matchLabels }: Selector): string {
  return matchLabels?.['app.kubernetes.io/name'] ?? (matchLabels ? `all of ${Object.values(matchLabels).join()}` : '*');
}
