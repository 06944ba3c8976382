import { isIPv4, isIPv6 } from 'node:net';
import { z } from 'zod';
import { named, strict } from '../../core/options/strict.js';
import { cidrProblem } from '../../kubernetes/cidr.js';
import { dns1123Label } from '../../kubernetes/names.js';
import { annotationsBy, type AnnotationTable, listed, paired, pairs, plainly } from './annotation-table.js';
import { type AzurePrivateLink, privateLinkAnnotations, privateLinkSchema } from './azure-private-link.js';

/** How Azure finds out which nodes can take traffic. The checks that count may take 120 seconds together. */
export interface AzureHealthProbe {
  /** What is spoken: `azure-load-balancer-health-probe-protocol`. @default 'tcp'; 'http' where `externalTrafficPolicy` is `'Local'` */
  protocol?: 'tcp' | 'http' | 'https';
  /** The path, for http and https: `azure-load-balancer-health-probe-request-path`. @default '/' */
  path?: string;
  /** Seconds between checks, 5 to 60: `azure-load-balancer-health-probe-interval`. @default 5 */
  intervalSeconds?: number;
  /** Failed checks in a row that count, 2 to 24: `azure-load-balancer-health-probe-num-of-probe`. @default 2 */
  failures?: number;
}

/**
 * A load balancer of Azure, made by the cloud provider of AKS.
 * @see https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/
 */
export interface AzureLoadBalancer {
  /** The subnet of its address; only where it is internal: `azure-load-balancer-internal-subnet`. @default the cluster's */
  subnet?: string;
  /** Its IPv4 address: `azure-load-balancer-ipv4`. @default one that Azure picks */
  ipv4?: string;
  /** Its IPv6 address: `azure-load-balancer-ipv6`. @default one that Azure picks */
  ipv6?: string;
  /** The resource group of its public address: `azure-load-balancer-resource-group`. @default the nodes' */
  resourceGroup?: string;
  /** Name of its public address: `azure-pip-name`. @default one that the provider makes */
  publicIPName?: string;
  /** Name of its public IPv6 address, in a dual-stack cluster: `azure-pip-name-ipv6`. @default one that the provider makes */
  publicIPv6Name?: string;
  /** Id of the prefix that its public address is taken from: `azure-pip-prefix-id`. @default none */
  publicIPPrefix?: string;
  /** Id of the prefix that its public IPv6 address is taken from: `azure-pip-prefix-id-ipv6`. @default none */
  publicIPv6Prefix?: string;
  /** Tags of its public address: `azure-pip-tags`. @default none */
  publicIPTags?: Record<string, string>;
  /** Azure's own tags of a public address that the provider makes, e.g. `{ RoutingPreference: 'Internet' }`: `azure-pip-ip-tags`. @default none */
  publicIPIpTags?: Record<string, string>;
  /** DNS label of its public address: `azure-dns-label-name`. @default none */
  dnsLabel?: string;
  /** Service tags of Azure that may call it: `azure-allowed-service-tags`. @default all */
  allowedServiceTags?: string[];
  /** Ranges of addresses that may call it besides `sourceRanges`: `azure-allowed-ip-ranges`. @default all */
  allowedIPRanges?: string[];
  /** Refuse what `sourceRanges` does not name, also traffic of the virtual network: `azure-deny-all-except-load-balancer-source-ranges`. @default false */
  denyAllExceptSourceRanges?: boolean;
  /** Share a security rule with other Services, of which there can then be more: `azure-shared-securityrule`. @default false */
  sharedSecurityRule?: boolean;
  /** Minutes without traffic until a TCP connection is closed, 4 to 30: `azure-load-balancer-tcp-idle-timeout`. @default 4 */
  tcpIdleTimeoutMinutes?: number;
  /** Close an idle connection without a word: `azure-load-balancer-disable-tcp-reset`. @default false */
  disableTcpReset?: boolean;
  /** Deliver to the nodes' own addresses instead of the load balancer's: `azure-disable-load-balancer-floating-ip`. @default false */
  disableFloatingIP?: boolean;
  /** One rule for all ports, where there are very many; only where it is internal: `azure-load-balancer-enable-high-availability-ports`. @default false */
  highAvailabilityPorts?: boolean;
  /** Which of several load balancers, by their configurations' names: `azure-load-balancer-configurations`. @default the provider picks */
  configurations?: string[];
  /** How it finds out which nodes can take traffic. @default by the nodes' ports */
  healthProbe?: AzureHealthProbe;
  /** A Private Link Service in front of it, for other virtual networks; only where it is internal. @default none */
  privateLink?: AzurePrivateLink;
}

const text = z.string().min(1);

/** @internal Judges {@link AzureLoadBalancer}. */
export const azureSchema = strict({
  subnet: text.optional(),
  ipv4: named((value) => (isIPv4(value) ? undefined : "must be an IPv4 address, like '203.0.113.7'")).optional(),
  ipv6: named((value) => (isIPv6(value) ? undefined : "must be an IPv6 address, like '2001:db8::7'")).optional(),
  resourceGroup: text.optional(),
  publicIPName: text.optional(),
  publicIPv6Name: text.optional(),
  publicIPPrefix: text.optional(),
  publicIPv6Prefix: text.optional(),
  publicIPTags: pairs.optional(),
  publicIPIpTags: pairs.optional(),
  dnsLabel: named(dns1123Label).optional(),
  allowedServiceTags: z.array(text).min(1).optional(),
  allowedIPRanges: z.array(named(cidrProblem)).min(1).optional(),
  denyAllExceptSourceRanges: z.boolean().optional(),
  sharedSecurityRule: z.boolean().optional(),
  tcpIdleTimeoutMinutes: z.int().min(4).max(30).optional(),
  disableTcpReset: z.boolean().optional(),
  disableFloatingIP: z.boolean().optional(),
  highAvailabilityPorts: z.boolean().optional(),
  configurations: z.array(text).min(1).optional(),
  healthProbe: strict({
    protocol: z.enum(['tcp', 'http', 'https']).optional(),
    path: named((path) => (path.startsWith('/') ? undefined : "must begin with '/'")).optional(),
    intervalSeconds: z.int().min(5).max(60).optional(),
    failures: z.int().min(2).max(24).optional(),
  }).optional(),
  privateLink: privateLinkSchema.optional(),
});

const PREFIX = 'service.beta.kubernetes.io/azure';

const TABLE: AnnotationTable<Omit<AzureLoadBalancer, 'healthProbe' | 'privateLink'>> = {
  subnet: [`${PREFIX}-load-balancer-internal-subnet`, plainly],
  ipv4: [`${PREFIX}-load-balancer-ipv4`, plainly],
  ipv6: [`${PREFIX}-load-balancer-ipv6`, plainly],
  resourceGroup: [`${PREFIX}-load-balancer-resource-group`, plainly],
  publicIPName: [`${PREFIX}-pip-name`, plainly],
  publicIPv6Name: [`${PREFIX}-pip-name-ipv6`, plainly],
  publicIPPrefix: [`${PREFIX}-pip-prefix-id`, plainly],
  publicIPv6Prefix: [`${PREFIX}-pip-prefix-id-ipv6`, plainly],
  publicIPTags: [`${PREFIX}-pip-tags`, paired],
  publicIPIpTags: [`${PREFIX}-pip-ip-tags`, paired],
  dnsLabel: [`${PREFIX}-dns-label-name`, plainly],
  allowedServiceTags: [`${PREFIX}-allowed-service-tags`, listed],
  allowedIPRanges: [`${PREFIX}-allowed-ip-ranges`, listed],
  denyAllExceptSourceRanges: [`${PREFIX}-deny-all-except-load-balancer-source-ranges`, plainly],
  sharedSecurityRule: [`${PREFIX}-shared-securityrule`, plainly],
  tcpIdleTimeoutMinutes: [`${PREFIX}-load-balancer-tcp-idle-timeout`, plainly],
  disableTcpReset: [`${PREFIX}-load-balancer-disable-tcp-reset`, plainly],
  disableFloatingIP: [`${PREFIX}-disable-load-balancer-floating-ip`, plainly],
  highAvailabilityPorts: [`${PREFIX}-load-balancer-enable-high-availability-ports`, plainly],
  configurations: [`${PREFIX}-load-balancer-configurations`, listed],
};

const PROBE_TABLE: AnnotationTable<AzureHealthProbe> = {
  protocol: [`${PREFIX}-load-balancer-health-probe-protocol`, plainly],
  path: [`${PREFIX}-load-balancer-health-probe-request-path`, plainly],
  intervalSeconds: [`${PREFIX}-load-balancer-health-probe-interval`, plainly],
  failures: [`${PREFIX}-load-balancer-health-probe-num-of-probe`, plainly],
};

/** The annotations for the cloud provider of Azure. */
export function azureAnnotations(azure: AzureLoadBalancer, internal: boolean): Record<string, string> {
  return {
    ...(internal && { [`${PREFIX}-load-balancer-internal`]: 'true' }),
    ...annotationsBy(TABLE, azure),
    ...annotationsBy(PROBE_TABLE, azure.healthProbe ?? {}),
    ...(azure.privateLink !== undefined && privateLinkAnnotations(azure.privateLink)),
  };
}
