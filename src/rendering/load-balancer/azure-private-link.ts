import { z } from 'zod';
import { named, strict } from '../../core/options/strict.js';
import { addressProblem } from '../../kubernetes/addresses.js';
import { dns1123Subdomain } from '../../kubernetes/names.js';
import { annotationsBy, type AnnotationTable, plainly, spaced } from './annotation-table.js';

/**
 * A Private Link Service of Azure in front of an internal load balancer.
 * @see https://cloud-provider-azure.sigs.k8s.io/topics/pls-integration/
 */
export interface AzurePrivateLink {
  /** Its name: `azure-pls-name`. @default one that the provider makes */
  name?: string;
  /** Its resource group: `azure-pls-resource-group`. @default the load balancer's */
  resourceGroup?: string;
  /** The subnet of its addresses: `azure-pls-ip-configuration-subnet`. @default the load balancer's */
  subnet?: string;
  /** How many addresses it translates to, 1 to 8: `azure-pls-ip-configuration-ip-address-count`. @default 1 */
  addressCount?: number;
  /** Those of them that are fixed: `azure-pls-ip-configuration-ip-address`. @default Azure picks */
  addresses?: string[];
  /** Names that it goes by: `azure-pls-fqdns`. @default none */
  fqdns?: string[];
  /** Tell the pods who called by proxy protocol, which they must then understand: `azure-pls-proxy-protocol`. @default false */
  proxyProtocol?: boolean;
  /** Ids of subscriptions that see it; `['*']`: all: `azure-pls-visibility`. @default none */
  visibility?: string[];
  /** Ids of subscriptions whose requests need no approval, of those that see it: `azure-pls-auto-approval`. @default none */
  autoApproval?: string[];
}

const text = z.string().min(1);

/** @internal Judges {@link AzurePrivateLink}. */
export const privateLinkSchema = strict({
  name: text.optional(),
  resourceGroup: text.optional(),
  subnet: text.optional(),
  addressCount: z.int().min(1).max(8).optional(),
  addresses: z.array(named(addressProblem)).min(1).optional(),
  fqdns: z.array(named(dns1123Subdomain)).min(1).optional(),
  proxyProtocol: z.boolean().optional(),
  visibility: z.array(text).min(1).optional(),
  autoApproval: z.array(text).min(1).optional(),
});

const PREFIX = 'service.beta.kubernetes.io/azure-pls';

const TABLE: AnnotationTable<AzurePrivateLink> = {
  name: [`${PREFIX}-name`, plainly],
  resourceGroup: [`${PREFIX}-resource-group`, plainly],
  subnet: [`${PREFIX}-ip-configuration-subnet`, plainly],
  addressCount: [`${PREFIX}-ip-configuration-ip-address-count`, plainly],
  addresses: [`${PREFIX}-ip-configuration-ip-address`, spaced],
  fqdns: [`${PREFIX}-fqdns`, spaced],
  proxyProtocol: [`${PREFIX}-proxy-protocol`, plainly],
  visibility: [`${PREFIX}-visibility`, spaced],
  autoApproval: [`${PREFIX}-auto-approval`, spaced],
};

/** The annotations that make a Private Link Service. */
export function privateLinkAnnotations(link: AzurePrivateLink): Record<string, string> {
  return { [`${PREFIX}-create`]: 'true', ...annotationsBy(TABLE, link) };
}
