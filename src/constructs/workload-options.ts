import { z } from 'zod';
import { checked, named } from '../core/options/strict.js';
import type { PatchOperation } from '../core/patches.js';
import { dns1123Subdomain } from '../kubernetes/names.js';
import { type PodOptions, podShape } from '../rendering/pod.js';

/** Operations on rendered objects, by kind; each must match and change something. */
export type Patches<Kind extends string = string> = Partial<Record<Kind, PatchOperation[]>>;

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

/** @internal What a workload's class says of itself. */
export interface WorkloadClass {
  readonly kind: string;
  /** The class, whose frames are not the user's. */
  readonly hide: Function;
  readonly schema: z.ZodType;
  /** Whether a Service is made for its ports. */
  readonly service: boolean;
  /** The object whose rule for names is the strictest. */
  readonly object: readonly [apiVersion: string, kind: string];
}

const patch = checked<PatchOperation>((value) =>
  typeof value === 'object' && value !== null && 'op' in value && 'path' in value
    ? undefined
    : "must be an operation\nwrite it like { op: 'replace', path: '/spec/replicas', value: 3 }",
);

/** @internal Judges patches for these kinds. */
export function patchesOf<const Kind extends string>(kinds: readonly Kind[]) {
  return z.partialRecord(z.enum(kinds), z.array(patch));
}

/** @internal The shape that judges {@link WorkloadOptions}, patches apart. */
export const workloadShape = {
  ...podShape,
  name: named(dns1123Subdomain).optional(),
};
