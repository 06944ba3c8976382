import { byDefault } from '../core/explaining/notes.js';
import { type Opening, type Peer, renderEgressRules } from './network-policy.js';

/** How pods of a strict map find names. */
export interface NameServers {
  /** Where they are; none: anywhere. */
  readonly peers: readonly Peer[];
  /** The port of their pods. */
  readonly port: number;
}

/** Names are looked up where nobody said where: on port 53 of anybody. */
export const ANY_NAME_SERVER: NameServers = { peers: ['anywhere'], port: 53 };

/**
 * The spec of the policy that closes a map's pods: nothing comes in but what another policy opens and, in a strict map,
 * nothing goes out but that, DNS, and what the map says all its pods reach.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
 */
export function renderDefaultDeny(
  pods: Record<string, string>,
  strict:
    | false
    | { readonly names: NameServers; readonly egress: readonly Opening[]; readonly namespace: string | undefined },
) {
  const podSelector = Object.keys(pods).length === 0 ? {} : { matchLabels: pods };
  if (strict === false) return { podSelector, policyTypes: ['Ingress'] };
  const { names, egress, namespace } = strict;
  // UDP first, as names are asked for; TCP for long answers.
  const port = byDefault('dns', names.port);
  const ports = (['UDP', 'TCP'] as const).map((protocol) => ({ protocol, port }));
  const [dns] = renderEgressRules(
    names.peers.map((peer) => ({ peer })),
    namespace,
  );
  return {
    podSelector,
    policyTypes: ['Ingress', 'Egress'],
    egress: [{ ...dns, ports }, ...renderEgressRules(egress, namespace)],
  };
}
