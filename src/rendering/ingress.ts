import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { dns1123Subdomain } from '../kubernetes/names.js';

/** Where the certificate comes from. */
export type Tls =
  | boolean
  | {
      /** A Secret of type `kubernetes.io/tls` that exists. */
      secret: string;
    }
  | {
      /** A ClusterIssuer of cert-manager, which then makes the Secret `<name>-tls`. */
      issuer: string;
    };

/** HTTP from outside the cluster: by Ingress, or by HTTPRoute where the cluster has a Gateway. */
export interface HttpExposure {
  /** Host names, e.g. `['shop.example.com']`; `'*.example.com'` for all one level below. */
  hosts: string[];
  /** Path that requests must begin with: `path`. @default '/' */
  path?: string;
  /**
   * Whether `path` is a prefix of path segments or the whole path: `pathType`.
   * @default 'Prefix'
   */
  pathType?: 'Prefix' | 'Exact';
  /**
   * HTTPS. `true` takes the Secret `<name>-tls`, which the cluster's issuer makes where it has one. With a Gateway, TLS
   * lies with its listener: say `true` or nothing.
   * @default false: plain HTTP
   */
  tls?: Tls;
  /** Annotations of the Ingress or HTTPRoute, for its controller. @default none */
  annotations?: Record<string, string>;
}

const host = named((value) => dns1123Subdomain(value.replace(/^\*\./, '')));

/** @internal Judges {@link HttpExposure}. */
export const httpSchema = strict({
  hosts: z.array(host).min(1),
  path: named((path) => (path.startsWith('/') ? undefined : "must begin with '/'")).optional(),
  pathType: z.enum(['Prefix', 'Exact']).optional(),
  tls: z
    .union([z.boolean(), strict({ secret: named(dns1123Subdomain) }), strict({ issuer: named(dns1123Subdomain) })])
    .optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});

/** The Service that requests go to. */
export interface Backend {
  readonly name: string;
  readonly port: number;
}

/** The Secret with the certificate, and the issuer that makes it. */
export function tlsOf(
  tls: Tls | undefined,
  name: string,
  clusterIssuer: string | undefined,
): { secret: string; issuer?: string } | undefined {
  if (tls === undefined || tls === false) return undefined;
  if (tls === true) return { secret: `${name}-tls`, issuer: clusterIssuer };
  return 'secret' in tls ? { secret: tls.secret } : { secret: `${name}-tls`, issuer: tls.issuer };
}

/** The spec of an Ingress. @see https://kubernetes.io/docs/concepts/services-networking/ingress/ */
export function renderIngress(
  http: HttpExposure,
  backend: Backend,
  className: string | undefined,
  secret: string | undefined,
) {
  const path = {
    path: http.path ?? '/',
    pathType: http.pathType ?? 'Prefix',
    backend: { service: { name: backend.name, port: { number: backend.port } } },
  };
  return {
    ingressClassName: className,
    tls: secret === undefined ? undefined : [{ hosts: http.hosts, secretName: secret }],
    rules: http.hosts.map((name) => ({ host: name, http: { paths: [path] } })),
  };
}

/** The spec of an HTTPRoute. @see https://gateway-api.sigs.k8s.io/api-types/httproute/ */
export function renderHttpRoute(
  http: HttpExposure,
  backend: Backend,
  gateway: { name: string; namespace: string; listener?: string },
) {
  const type = http.pathType === 'Exact' ? 'Exact' : 'PathPrefix';
  return {
    parentRefs: [{ name: gateway.name, namespace: gateway.namespace, sectionName: gateway.listener }],
    hostnames: http.hosts,
    rules: [
      {
        matches: [{ path: { type, value: http.path ?? '/' } }],
        backendRefs: [{ name: backend.name, port: backend.port }],
      },
    ],
  };
}
