import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { addressProblem } from '../kubernetes/addresses.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';

/** How pods look names up, beside or instead of what `dnsPolicy` gives. */
export interface DnsConfig {
  /** Addresses of name servers, at most three: `nameservers`. @default those of the policy */
  nameservers?: string[];
  /**
   * Domains that short names are tried in, at most 32: `searches`. From Kubernetes 1.33 also `'.'` and names with `_`.
   * @default those of the policy
   */
  searches?: string[];
  /** Options of the resolver, e.g. `{ ndots: 2, 'use-vc': true }`; `true` writes the name alone: `options`. @default those of the policy */
  options?: Record<string, string | number | true>;
}

/** What pods are called, and how they find others. @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/ */
export interface DnsOptions {
  /**
   * Where names are looked up: `dnsPolicy`. `'None'` needs `dnsConfig` with name servers.
   * @default 'ClusterFirst', as in Kubernetes; `'ClusterFirstWithHostNet'` with `hostNetwork`
   */
  dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /** Name servers, search domains and options: `dnsConfig`. @default none */
  dnsConfig?: DnsConfig;
  /**
   * Names by address for `/etc/hosts`, e.g. `{ '10.0.0.7': ['legacy.example.com'] }`: `hostAliases`.
   * @default none
   * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
   */
  hostAliases?: Record<string, string[]>;
  /** The host name that the processes see: `hostname`, a DNS label. @default the pod's name */
  hostname?: string;
  /** The domain below the namespace's that the pod's name is in, the name of a headless Service: `subdomain`. @default none */
  subdomain?: string;
  /** Give the processes the full name as host name: `setHostnameAsFQDN`; at most 64 characters. @default false */
  setHostnameAsFQDN?: boolean;
  /**
   * The host name that the processes see whatever `hostname` and `subdomain` say, a DNS name of at most 64 characters:
   * `hostnameOverride`. From Kubernetes 1.35; does not go with `hostNetwork` or `setHostnameAsFQDN`.
   * @default none
   */
  hostnameOverride?: string;
}

const MOST_SERVERS = 3;
const MOST_SEARCHES = 32;
const MOST_SEARCH_CHARACTERS = 2048;

const search = named((value) =>
  value === '.' ? undefined : dns1123Subdomain(value.replace(/\.$/, '').replaceAll('_', '-').replace(/^-|-$/g, 'x')),
);

const dnsConfig = strict({
  nameservers: z.array(named(addressProblem)).max(MOST_SERVERS).optional(),
  searches: z
    .array(search)
    .max(MOST_SEARCHES)
    .refine((all) => all.join(' ').length <= MOST_SEARCH_CHARACTERS, {
      error: `has more than ${MOST_SEARCH_CHARACTERS} characters in all\nkeep those that are needed`,
    })
    .optional(),
  options: z.record(z.string().min(1), z.union([z.string(), z.number(), z.literal(true)])).optional(),
});

/** @internal The shape that judges {@link DnsOptions}. */
export const dnsShape = {
  dnsPolicy: z.enum(['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None']).optional(),
  dnsConfig: dnsConfig.optional(),
  hostAliases: z.record(named(addressProblem), z.array(named(dns1123Subdomain)).min(1)).optional(),
  hostname: named(dns1123Label).optional(),
  subdomain: named(dns1123Label).optional(),
  setHostnameAsFQDN: z.boolean().optional(),
  hostnameOverride: named(
    (value) =>
      dns1123Subdomain(value) ??
      (value.length > 64 ? `"${value}" has ${value.length} characters, at most 64 are possible` : undefined),
  ).optional(),
};

/** The fields of a pod's spec that say what it is called and how it finds others. */
export function renderDns(options: DnsOptions, hostNetwork: boolean | undefined) {
  const { dnsConfig: config, hostAliases, hostname, subdomain, setHostnameAsFQDN, hostnameOverride } = options;
  return {
    dnsPolicy: options.dnsPolicy ?? (hostNetwork ? 'ClusterFirstWithHostNet' : undefined),
    dnsConfig: config && {
      nameservers: config.nameservers,
      searches: config.searches,
      options:
        config.options &&
        Object.entries(config.options).map(([name, value]) =>
          value === true ? { name } : { name, value: String(value) },
        ),
    },
    hostAliases: hostAliases && Object.entries(hostAliases).map(([ip, hostnames]) => ({ ip, hostnames })),
    hostname,
    subdomain,
    setHostnameAsFQDN,
    hostnameOverride,
  };
}
