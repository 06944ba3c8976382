import { z } from 'zod';
import { strict } from '../../core/options/strict.js';
import { annotationsBy, type AnnotationTable, listed, paired, pairs, plainly } from './annotation-table.js';

/**
 * A passthrough load balancer of Google Cloud, made by GKE.
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters
 */
export interface GcpLoadBalancer {
  /** Let clients of all regions call it; only where it is internal: `networking.gke.io/internal-load-balancer-allow-global-access`. @default false: those of its region */
  globalAccess?: boolean;
  /** The subnet of its address: `networking.gke.io/load-balancer-subnet`. @default the cluster's */
  subnet?: string;
  /** Names of reserved addresses, at most one of each family: `networking.gke.io/load-balancer-ip-addresses`. @default GKE picks */
  addresses?: string[];
  /** The network that it is reached by; not where it is internal: `cloud.google.com/network-tier`. @default 'Premium' */
  networkTier?: 'Standard' | 'Premium';
  /** Build it of a backend service, as Google recommends, instead of a target pool; not where it is internal: `cloud.google.com/l4-rbs`. @default false */
  backendService?: boolean;
  /** Give nodes with more of the pods more of the traffic; with `externalTrafficPolicy: 'Local'`: `networking.gke.io/weighted-load-balancing`. @default false */
  weightedByPods?: boolean;
  /** Seconds that connections to a node that leaves have to come to their end, 0 to 3600: `networking.gke.io/connection-draining-timeout`. @default 30 */
  drainingTimeoutSeconds?: number;
  /** Labels of its forwarding rules: `cloud.google.com/load-balancer-resource-labels`. @default none */
  resourceLabels?: Record<string, string>;
}

/** @internal Judges {@link GcpLoadBalancer}. */
export const gcpSchema = strict({
  globalAccess: z.boolean().optional(),
  subnet: z.string().min(1).optional(),
  addresses: z.array(z.string().min(1)).min(1).max(2).optional(),
  networkTier: z.enum(['Standard', 'Premium']).optional(),
  backendService: z.boolean().optional(),
  weightedByPods: z.boolean().optional(),
  drainingTimeoutSeconds: z.int().min(0).max(3600).optional(),
  resourceLabels: pairs.optional(),
});

const TABLE: AnnotationTable<Omit<GcpLoadBalancer, 'backendService' | 'weightedByPods'>> = {
  globalAccess: ['networking.gke.io/internal-load-balancer-allow-global-access', plainly],
  subnet: ['networking.gke.io/load-balancer-subnet', plainly],
  addresses: ['networking.gke.io/load-balancer-ip-addresses', listed],
  networkTier: ['cloud.google.com/network-tier', plainly],
  drainingTimeoutSeconds: ['networking.gke.io/connection-draining-timeout', (seconds) => `${seconds}s`],
  resourceLabels: ['cloud.google.com/load-balancer-resource-labels', paired],
};

/** The annotations for GKE. */
export function gcpAnnotations(gcp: GcpLoadBalancer, internal: boolean): Record<string, string> {
  return {
    ...(internal && { 'networking.gke.io/load-balancer-type': 'Internal' }),
    ...annotationsBy(TABLE, gcp),
    // Each has one value that turns it on and none that turns it off.
    ...(gcp.backendService === true && { 'cloud.google.com/l4-rbs': 'enabled' }),
    ...(gcp.weightedByPods === true && { 'networking.gke.io/weighted-load-balancing': 'pods-per-node' }),
  };
}
