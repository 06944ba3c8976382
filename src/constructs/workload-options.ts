import { z } from 'zod';
import { type PodOptions, podShape } from '../rendering/pod-options.js';
import { type WorkloadService, workloadServiceSchema } from '../rendering/service-options.js';
import type { Patches } from './patches.js';

/** What every workload has besides its pods. */
export interface WorkloadOptions<
  P extends string = string,
  Self = unknown,
  Kind extends string = string,
> extends PodOptions<P, Self> {
  /** `metadata.name` of the workload's objects. @default the construct's id, behind the prefixes of its Components */
  name?: string;
  /**
   * JSON patches (RFC 6902) on the final objects, by kind: the last resort for what no option says. One that matches
   * nothing or changes nothing is an error.
   * @default none
   */
  patches?: Patches<Kind>;
}

/** What a workload has besides that others can call. */
export interface ServedOptions {
  /**
   * More about the Service that it has for its ports; `false`: none, so that nothing can call it by name.
   * To be reached from outside the cluster or under a second name, make an `ExposedService`.
   * @default a Service of type ClusterIP, where it has ports
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  service?: WorkloadService;
}

/** @internal What a workload's class says of itself. */
export interface WorkloadClass {
  readonly kind: string;
  /** The class, whose frames are not the user's. */
  readonly hide: Function;
  readonly schema: z.ZodType;
  /** Whether a Service is made for its ports. */
  readonly service: boolean;
  /** Whether its pods are to run to their end. */
  readonly ends: boolean;
  /** The object whose rule for names is the strictest. */
  readonly object: readonly [apiVersion: string, kind: string];
}

/** @internal The shape that judges {@link WorkloadOptions}, patches apart. */
export const workloadShape = {
  ...podShape,
  // What it must look like depends on the objects that are called so: see checkNames.
  name: z.string().optional(),
};

/** @internal The shape that judges {@link ServedOptions}. */
export const servedShape = { service: workloadServiceSchema.optional() };
