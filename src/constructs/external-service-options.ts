import { ipVersion } from '../kubernetes/ip.js';
import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { endpointAddressProblem } from '../kubernetes/addresses.js';
import { cidrProblem } from '../kubernetes/cidr.js';
import { dns1123Label, dns1123Subdomain, labelValue } from '../kubernetes/names.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { type Port, portsSchema } from '../rendering/ports.js';
import { type ServiceOptions, serviceShape } from '../rendering/service-options.js';

/** A service outside the cluster that is known by a DNS name. */
export interface DnsService<P extends string = string> {
  /** The DNS name, e.g. `'db.example.com'`: `externalName`, and what references to its host give. */
  dns: string;
  /** What it answers on: ports by name. */
  ports: Record<P, Port>;
  /**
   * Ranges of addresses that the name leads to, e.g. `['203.0.113.0/24']`: what policies of strict maps let their pods
   * call.
   * @default not known; strict maps can't call it
   */
  cidrs?: string[];
  /** Labels of the Service. @default those of the map */
  labels?: Record<string, string>;
  /** Annotations of the Service. @default none */
  annotations?: Record<string, string>;
  /** `metadata.name` of the Service. @default the construct's id */
  name?: string;
}

/** An address that answers, with more to say. */
export interface ExternalAddress {
  /** The address, IPv4 or IPv6; none of the machine itself, of its link, or for many: `addresses`. */
  address: string;
  /** The host that it has within the Service, e.g. `db-0`: `hostname`. @default none */
  hostname?: string;
  /** The zone that it is in, e.g. `'eu-west-1a'`: `zone`. @default not known */
  zone?: string;
  /** The node of the cluster that it is on: `nodeName`. @default none */
  nodeName?: string;
  /** Zones whose pods are to call it, at most 8; the others call it only where no address is for theirs: `hints.forZones`. @default all */
  forZones?: string[];
  /** Nodes whose pods are to call it, at most 8, from Kubernetes 1.34 on: `hints.forNodes`. @default all */
  forNodes?: string[];
  /** Whether it takes new connections: `conditions.ready`. @default true */
  ready?: boolean;
  /** Whether it answers, also while it ends: `conditions.serving`. @default as `ready` */
  serving?: boolean;
  /** Whether it is about to end: `conditions.terminating`. @default false */
  terminating?: boolean;
}

/** An address as an object, however it is written. */
export function asAddress(given: string | ExternalAddress): ExternalAddress {
  return typeof given === 'string' ? { address: given } : given;
}

/** A service outside the cluster that is known by addresses: a Service of ours that leads to them. */
export interface AddressService<P extends string = string> extends ServiceOptions {
  /** The addresses that answer, IPv4 and IPv6 as you like, each alone or with more to say: an EndpointSlice a family. */
  addresses: (string | ExternalAddress)[];
  /** What it answers on: ports by name. A number of its own for callers is `service`. */
  ports: Record<P, Port>;
  /**
   * The kind that holds the addresses. `'Endpoints'` is for readers that know nothing newer; Kubernetes 1.33 deprecates
   * it, which is then a warning here.
   * @default 'EndpointSlice'
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
   */
  by?: 'EndpointSlice' | 'Endpoints';
  /** No address of its own: its name gives the addresses themselves: `clusterIP: None`. @default false */
  headless?: boolean;
  /** Labels of what it makes. @default those of the map */
  labels?: Record<string, string>;
  /** `metadata.name` of the Service. @default the construct's id */
  name?: string;
}

/** A Service of this namespace that somebody else makes, or that may not be there at all. Nothing is written for it. */
export interface ExistingService<P extends string = string> {
  /** Says that the Service is none of ours. */
  existing: true;
  /** What it answers on: ports by name. */
  ports: Record<P, Port>;
  /** `metadata.name` of that Service. @default the construct's id */
  name?: string;
}

/** Options of an `ExternalService`; the one of dns, addresses and existing that is there says what is known of it. */
export type ExternalServiceOptions<P extends string = string> = DnsService<P> | AddressService<P> | ExistingService<P>;

const shared = { ports: portsSchema, name: z.string().optional() };

// A dot at the end says that nothing is to be tried behind it.
const dnsProblem = (value: string): string | undefined =>
  ipVersion(value) === 0
    ? dns1123Subdomain(value.replace(/(?<=.)\.$/, ''))
    : "must be a DNS name, not an address: nothing resolves an address\nwrite addresses: ['203.0.113.7']";

const address = named(endpointAddressProblem);

const hinted = (problem: (name: string) => string | undefined) =>
  z
    .array(named(problem))
    .min(1)
    .max(8)
    .refine((names) => new Set(names).size === names.length, 'names one twice\ndrop one of the two')
    .optional();

/** @internal Judges {@link ExternalServiceOptions}. */
export const externalServiceSchema = z.union([
  strict({
    dns: named(dnsProblem),
    cidrs: z.array(named(cidrProblem)).min(1).optional(),
    labels: labelsSchema.optional(),
    annotations: annotationsSchema.optional(),
    ...shared,
  }),
  strict({
    addresses: z
      .array(
        z.union([
          address,
          strict({
            address,
            hostname: named(dns1123Label).optional(),
            zone: named(labelValue).optional(),
            nodeName: named(dns1123Subdomain).optional(),
            forZones: hinted(labelValue),
            forNodes: hinted(dns1123Subdomain),
            ready: z.boolean().optional(),
            serving: z.boolean().optional(),
            terminating: z.boolean().optional(),
          }),
        ]),
      )
      .min(1),
    by: z.enum(['EndpointSlice', 'Endpoints']).optional(),
    headless: z.boolean().optional(),
    labels: labelsSchema.optional(),
    ...serviceShape,
    ...shared,
  }),
  strict({ existing: z.literal(true), ...shared }),
]);
