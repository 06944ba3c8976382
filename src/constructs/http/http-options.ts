import { ipVersion } from '../../kubernetes/ip.js';
import { Construct } from 'constructs';
import { z } from 'zod';
import { checked, named, strict } from '../../core/options/strict.js';
import { dns1123Label, dns1123Subdomain } from '../../kubernetes/names.js';
import type { ResourceReference } from '../../rendering/http/resolved.js';
import { type HttpRule, httpRuleShape } from '../../rendering/http/rule.js';
import { type Tls, tlsSchema, type TlsSecret, tlsSecretSchema } from '../../rendering/http/tls.js';
import { annotationsSchema } from '../../rendering/labels.js';
import type { Workload } from '../workload.js';

/** A workload that answers requests. */
export interface HttpBackend {
  /** The workload, of the same map. */
  target: Workload;
  /** The port of the target, by name. @default its port `http`, or its only one */
  port?: string;
}

/** One of several workloads that share the requests of a rule. */
export interface WeightedBackend extends HttpBackend {
  /** Its share of the requests, in proportion to the others', 0 to 1000000: `weight`. @default 1 */
  weight?: number;
}

/** A workload that gets a copy of requests; what it answers is dropped. */
export interface MirrorBackend extends HttpBackend {
  /** How many of them, in percent, 0 to 100: `percent`. @default 100 */
  percent?: number;
}

/** An object of another kind that answers. */
export interface ResourceBackend {
  /** The object: `resource`. */
  resource: ResourceReference;
}

/** What a rule of HTTP leads to, besides what it matches. */
export interface HttpRouting extends HttpRule {
  /** Workloads that share the requests, in place of `target`; with a Gateway: `backendRefs`. @default `target` alone */
  backends?: WeightedBackend[];
  /** Workloads that get a copy of the requests; with a Gateway: `requestMirror`. @default none */
  mirrors?: MirrorBackend[];
}

/** Another way in: other hosts, another path, or another target. */
export interface HttpRouteOptions extends HttpRouting {
  /** The host names that it answers for. @default those of the exposed service */
  hosts?: string[];
  /** The workload that answers, of the same map. @default the one of the exposed service */
  target?: Workload;
  /** The port of the target, by name. @default its port `http`, or its only one */
  port?: string;
  /** An object of another kind that answers in place of a workload, for Ingress controllers that know it: `resource`. @default none */
  resource?: ResourceReference;
  /** The certificate of its own hosts, for an Ingress. @default that of the exposed service */
  tls?: TlsSecret;
}

/** HTTP from outside the cluster: by Ingress, or by HTTPRoute where the cluster has a Gateway. */
export interface HttpExposure extends HttpRouting {
  /** Host names, e.g. `['shop.example.com']`; `'*.example.com'` for all one level below; `'any'` for every host. */
  hosts: string[] | 'any';
  /**
   * More ways in by name: other paths and other hosts, each with a target of its own. With a Gateway, those with other
   * hosts become an HTTPRoute `<name>-<route>`.
   * @default none
   */
  routes?: Record<string, HttpRouteOptions>;
  /**
   * HTTPS. `true` takes the Secret `<name>-tls`, which the cluster's issuer makes; where it has none and nobody says who
   * does, that is a warning. With a Gateway, TLS lies with its listener: say `true` or nothing.
   * @default false: plain HTTP
   */
  tls?: Tls;
  /** What answers requests that no rule is for, of an Ingress: `defaultBackend`. @default the controller's own */
  defaultBackend?: HttpBackend | ResourceBackend;
  /** The class of the Ingress: `ingressClassName`. @default the cluster's */
  class?: string;
  /** The listener of the Gateway to attach to: `parentRefs[].sectionName`. @default the cluster's */
  listener?: string;
  /** Which of the two it becomes, where a cluster has both. @default 'HTTPRoute' where the cluster has a Gateway */
  by?: 'Ingress' | 'HTTPRoute';
  /** Annotations of the Ingress or HTTPRoute, for its controller. @default none */
  annotations?: Record<string, string>;
}

/** @internal Judges a workload that is exposed. */
export const targetSchema = checked<Workload>((value) =>
  value instanceof Construct && 'endpoint' in value && 'traffic' in value
    ? undefined
    : 'must be a workload\nwrite target: this.api',
);

const host = named((value) => {
  if (ipVersion(value) !== 0)
    return "must be a DNS name, not an address\nsay hosts: 'any', which takes calls by address too";
  if (value === '*') return `"*" is no host\nsay hosts: 'any' for all of them`;
  const [, alone] = /^(?:https?:\/\/)?([^:/]+)(?::\d+)?(?:\/.*)?$/.exec(value) ?? [];
  const problem = dns1123Subdomain(value.replace(/^\*\./, ''));
  if (problem === undefined || alone === undefined || alone === value) return problem;
  return `"${value}" is more than a host\nwrite '${alone}'; a path is an option of its own, and so is tls`;
});
const hosts = z.array(host).min(1);
const backend = { target: targetSchema, port: z.string().optional() };
const word = (what: string) =>
  named((value) => (/^[^/%]+$/.test(value) ? undefined : `must be ${what}, without "/" and "%"`));
const resource = strict({
  apiGroup: named(dns1123Subdomain).optional(),
  kind: word('a kind'),
  name: word('a name'),
});
const routing = {
  ...httpRuleShape,
  backends: z
    .array(strict({ ...backend, weight: z.int().min(0).max(1_000_000).optional() }))
    .min(1)
    .max(16)
    .optional(),
  mirrors: z
    .array(strict({ ...backend, percent: z.int().min(0).max(100).optional() }))
    .min(1)
    .optional(),
};

/** @internal Judges {@link HttpExposure}. */
export const httpSchema = strict({
  ...routing,
  hosts: z.union([z.literal('any'), hosts]),
  routes: z
    .record(
      named(dns1123Label),
      strict({
        ...routing,
        hosts: hosts.optional(),
        target: targetSchema.optional(),
        port: z.string().optional(),
        resource: resource.optional(),
        tls: tlsSecretSchema.optional(),
      }),
    )
    .optional(),
  tls: tlsSchema.optional(),
  defaultBackend: z.union([strict(backend), strict({ resource })]).optional(),
  class: named(dns1123Subdomain).optional(),
  listener: named(dns1123Subdomain).optional(),
  by: z.enum(['Ingress', 'HTTPRoute']).optional(),
  annotations: annotationsSchema.optional(),
});
