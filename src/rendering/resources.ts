import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { isQuantity } from '../kubernetes/quantity.js';

/** What is reserved of a resource, and the most that may be used. */
export interface ResourceAmount {
  /** What the scheduler reserves, e.g. `'250m'` or `'128Mi'`. @default none */
  request?: string;
  /**
   * The most that may be used; `'none'` for no limit.
   * @default for memory the request, so that a node never runs out; none for CPU, since a limit only slows
   */
  limit?: string;
}

/**
 * What a container needs. An amount alone is the request; of memory it is the limit too.
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface ResourceOptions {
  /** CPU in cores or millicores, e.g. `'250m'` or `'2'`. @default none: the container reserves no CPU */
  cpu?: string | ResourceAmount;
  /** Memory in bytes with a unit, e.g. `'128Mi'`. @default none: the container reserves no memory */
  memory?: string | ResourceAmount;
  /** Disk for logs, the writable layer and emptyDirs, e.g. `'1Gi'`. @default none */
  ephemeralStorage?: string | ResourceAmount;
}

/** A Kubernetes quantity, e.g. `'250m'` or `'10Gi'`. */
export const quantity = named((value) =>
  isQuantity(value) ? undefined : "must be a Kubernetes quantity\nwrite it like '250m', '0.5', '128Mi' or '10Gi'",
);

const amount = z.union([
  quantity,
  strict({ request: quantity.optional(), limit: z.union([z.literal('none'), quantity]).optional() }),
]);

/** @internal Judges {@link ResourceOptions}. */
export const resourcesSchema = strict({
  cpu: amount.optional(),
  memory: amount.optional(),
  ephemeralStorage: amount.optional(),
});

const RESOURCES = [
  { option: 'cpu', name: 'cpu', limitIsRequest: false },
  { option: 'memory', name: 'memory', limitIsRequest: true },
  { option: 'ephemeralStorage', name: 'ephemeral-storage', limitIsRequest: true },
] as const;

/** The `resources` of a container; `undefined` where nothing was said. */
export function renderResources(options: ResourceOptions | undefined) {
  const requests: Record<string, string> = {};
  const limits: Record<string, string> = {};
  for (const { option, name, limitIsRequest } of RESOURCES) {
    const said = options?.[option];
    const { request, limit } = typeof said === 'string' ? { request: said, limit: undefined } : (said ?? {});
    const most = limit ?? (limitIsRequest ? request : undefined);
    if (request !== undefined) requests[name] = request;
    if (most !== undefined && most !== 'none') limits[name] = most;
  }
  const parts = { ...(!isEmpty(requests) && { requests }), ...(!isEmpty(limits) && { limits }) };
  return isEmpty(parts) ? undefined : parts;
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
