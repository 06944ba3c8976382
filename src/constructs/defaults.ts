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
    resources: over(wider.resources, nearer?.resources),
    security: over(wider.security, nearer?.security),
  };
}

/** An option that is there and undefined says nothing. */
function over<Options extends object>(wider: Options | undefined, nearer: Options | undefined): Options | undefined {
  if (wider === undefined || nearer === undefined) return nearer ?? wider;
  const both = { ...wider };
  for (const key of Object.keys(nearer) as (keyof Options)[]) if (nearer[key] !== undefined) both[key] = nearer[key];
  return both;
}

/** The defaults that hold in a map. */
export function defaultsOf(map: MapContext): WorkloadDefaults {
  return map.defaults;
}
