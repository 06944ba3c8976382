import type { MapContext } from '../core/map-context.js';
import { strict } from '../core/options/strict.js';
import type { ResourceOptions } from '../rendering/resources.js';
import { resourcesSchema } from '../rendering/resources.js';
import { type SecurityOptions, securitySchema } from '../rendering/security.js';

/** Defaults for all workloads of an environment, a cluster or a map; what is nearer to the workload wins. */
export interface WorkloadDefaults {
  /** What the main container needs where the workload does not say it, resource by resource. @default nothing */
  resources?: ResourceOptions;
  /** Who pods run as and what they may do where the workload does not say it, option by option. @default see `security` */
  security?: SecurityOptions;
}

/** @internal Judges {@link WorkloadDefaults}. */
export const workloadDefaultsSchema = strict({
  resources: resourcesSchema.optional(),
  security: securitySchema.optional(),
});

/** Lays defaults over those of the next wider scope. */
export function overDefaults(wider: WorkloadDefaults, nearer: WorkloadDefaults | undefined): WorkloadDefaults {
  return {
    resources: { ...wider.resources, ...nearer?.resources },
    security: { ...wider.security, ...nearer?.security },
  };
}

/** The defaults that hold in a map. */
export function defaultsOf(map: MapContext): WorkloadDefaults {
  return map.defaults;
}
