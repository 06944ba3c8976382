import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../kubernetes/generated/types.js';

/** Each peer that a policy allows, and where it stands. */
export function policyPeers({ spec }: NetworkPolicy): { readonly peer: NetworkPolicyPeer; readonly path: string }[] {
  const from = (spec?.ingress ?? []).map((rule, index) => [rule?.from, `/spec/ingress/${index}/from`] as const);
  const to = (spec?.egress ?? []).map((rule, index) => [rule?.to, `/spec/egress/${index}/to`] as const);
  return [...from, ...to].flatMap(([peers, path]) =>
    (peers ?? []).map((peer, index) => ({ peer: peer ?? {}, path: `${path}/${index}` })),
  );
}

/** Each port that a policy allows, and where it stands. */
export function policyPorts({ spec }: NetworkPolicy): { readonly port: NetworkPolicyPort; readonly path: string }[] {
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    (spec?.[direction] ?? []).flatMap((rule, index) =>
      (rule?.ports ?? []).map((port, at) => ({ port: port ?? {}, path: `/spec/${direction}/${index}/ports/${at}` })),
    ),
  );
}
