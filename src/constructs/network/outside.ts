import type { Construct } from 'constructs';
import type { TrafficSource } from '../../core/cluster-context.js';
import type { MapContext } from '../../core/map-context.js';
import { report } from '../../core/mistakes.js';
import type { CallSite } from '../../core/provenance/call-site.js';
import type { Peer } from '../../rendering/network-policy.js';

/**
 * Where traffic from outside the cluster arrives from, as the cluster says it.
 * @param site the call that opens the way, where it is not an option `http`
 */
export function outsideSources(
  construct: Construct,
  map: MapContext,
  way: 'ingress' | 'gateway' | 'loadBalancer',
  site?: CallSite,
): Peer[] {
  const { ingress, gateway, loadBalancer } = map.cluster;
  if (way === 'loadBalancer') return loadBalancer?.from?.map((cidr) => ({ cidr })) ?? ['anywhere'];
  if (way === 'gateway') return peers(gateway?.from ?? (gateway ? [{ namespace: gateway.namespace }] : []));
  if (ingress?.from !== undefined) return peers(ingress.from);
  if (map.cluster.lacks.includes('ingress')) return [];
  report(construct, {
    ruleId: 'network/ingress-source',
    severity: 'warning',
    message: 'the cluster does not say where its ingress controller runs, so the port is open to everybody',
    help: "say it for the cluster, e.g. ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }] }",
    ...(site === undefined ? { option: ['http'], at: 'key' } : { site }),
  });
  return ['anywhere'];
}

/** Sources as the peers of a policy. */
export function peers(sources: readonly TrafficSource[]): Peer[] {
  return sources.map((source) => ('cidr' in source ? source : { namespace: source.namespace, pods: 'all' }));
}
