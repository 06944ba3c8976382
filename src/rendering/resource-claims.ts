import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';

/** Devices that a driver gives a pod: a claim that is there, or one made of a template for each pod. */
export type ResourceClaim =
  | {
      /** Name of a ResourceClaim of the namespace, which all pods share: `resourceClaimName`. */
      resourceClaimName: string;
    }
  | {
      /** Name of a ResourceClaimTemplate of the namespace, of which each pod gets its own: `resourceClaimTemplateName`. */
      resourceClaimTemplateName: string;
    };

/** @internal Judges {@link ResourceClaim}s by name. */
export const resourceClaimsSchema = z.record(
  named(dns1123Label),
  z.union([
    strict({ resourceClaimName: named(dns1123Subdomain) }),
    strict({ resourceClaimTemplateName: named(dns1123Subdomain) }),
  ]),
);

/** The `resourceClaims` of a pod. */
export function renderResourceClaims(claims: Readonly<Record<string, ResourceClaim>> | undefined) {
  return claims && Object.entries(claims).map(([name, claim]) => ({ name, ...claim }));
}
