/**
 * The spec of the policy that closes a map's pods: nothing comes in but what another policy opens and, in a strict map,
 * nothing goes out but that and DNS. DNS is never closed, wherever its servers are.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
 */
export function renderDefaultDeny(pods: Record<string, string>, strict: boolean) {
  const podSelector = Object.keys(pods).length === 0 ? {} : { matchLabels: pods };
  if (!strict) return { podSelector, policyTypes: ['Ingress'] };
  const dns = (['UDP', 'TCP'] as const).map((protocol) => ({ protocol, port: 53 }));
  return { podSelector, policyTypes: ['Ingress', 'Egress'], egress: [{ ports: dns }] };
}
