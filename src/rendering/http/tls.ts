import { z } from 'zod';
import { named, strict } from '../../core/options/strict.js';
import { dns1123Subdomain } from '../../kubernetes/names.js';

/** A Secret that holds a certificate. */
export interface TlsSecret {
  /** A Secret of type `kubernetes.io/tls` that exists. */
  secret: string;
}

/** Who makes a certificate. */
export interface TlsIssuer {
  /** An issuer of cert-manager, which then makes the Secret `<name>-tls`. */
  issuer: string;
  /** Whether it is one of the whole cluster or of this namespace. @default 'ClusterIssuer' */
  kind?: 'ClusterIssuer' | 'Issuer';
}

/** Where the certificate comes from. */
export type Tls = boolean | TlsSecret | TlsIssuer;

const secret = strict({ secret: named(dns1123Subdomain) });

/** @internal Judges {@link Tls}. */
export const tlsSchema = z.union([
  z.boolean(),
  secret,
  strict({ issuer: named(dns1123Subdomain), kind: z.enum(['ClusterIssuer', 'Issuer']).optional() }),
]);

/** @internal Judges the certificate of a route's own hosts. */
export const tlsSecretSchema = secret;

/** The Secret with the certificate, and the annotations that ask an issuer to make it. */
export interface Certificate {
  readonly secret: string;
  readonly annotations: Readonly<Record<string, string>>;
  /** Whether somebody is asked to make it. */
  readonly issued: boolean;
}

/** The certificate that is meant. */
export function certificateOf(
  tls: Tls | undefined,
  name: string,
  clusterIssuer: string | undefined,
): Certificate | undefined {
  if (tls === undefined || tls === false) return undefined;
  if (typeof tls === 'object' && 'secret' in tls) return { secret: tls.secret, annotations: {}, issued: false };
  const issuer = tls === true ? clusterIssuer : tls.issuer;
  const key = tls !== true && tls.kind === 'Issuer' ? 'cert-manager.io/issuer' : 'cert-manager.io/cluster-issuer';
  return {
    secret: `${name}-tls`,
    annotations: issuer === undefined ? {} : { [key]: issuer },
    issued: issuer !== undefined,
  };
}
