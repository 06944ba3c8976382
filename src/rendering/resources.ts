import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { named, strict } from '../core/options/strict.js';
import { dns1123Label } from '../kubernetes/names.js';
import { parseQuantity } from '../kubernetes/quantity.js';
import { extendedResource, pageSizeProblem } from '../kubernetes/resource-names.js';

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

/** Part of what a device driver gives a pod. */
export interface ClaimRequest {
  /** The name in `resourceClaims` of the workload. */
  name: string;
  /** The request of that claim that is meant. @default all of them */
  request?: string;
}

/** A claim as an object, however it is written. */
export const asClaim = (claim: string | ClaimRequest): ClaimRequest =>
  typeof claim === 'string' ? { name: claim } : claim;

/**
 * What all containers of a pod need together.
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification
 */
export interface PodResourceOptions {
  /** CPU in cores or millicores, e.g. `'250m'` or `'2'`. @default none: the container reserves no CPU */
  cpu?: string | ResourceAmount;
  /** Memory in bytes with a unit, e.g. `'128Mi'`. @default none: the container reserves no memory */
  memory?: string | ResourceAmount;
  /** Huge pages by their size, e.g. `{ '2Mi': '64Mi' }`; needs CPU or memory too: `limits.hugepages-2Mi`. @default none */
  hugepages?: Record<string, string>;
}

/**
 * What a container needs. An amount alone is the request; of memory it is the limit too.
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface ResourceOptions extends PodResourceOptions {
  /** Disk for logs, the writable layer and emptyDirs, e.g. `'1Gi'`. @default none */
  ephemeralStorage?: string | ResourceAmount;
  /** Devices by their resource, in whole numbers, e.g. `{ 'nvidia.com/gpu': 1 }`: `limits`. @default none @see https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/ */
  extended?: Record<string, number>;
  /** What of the workload's `resourceClaims` the container uses, by name: `claims`. From Kubernetes 1.34. @default none */
  claims?: (string | ClaimRequest)[];
}

/** @internal A Kubernetes quantity, e.g. `'250m'` or `'10Gi'`. */
export const quantity = named((value) =>
  (parseQuantity(value)?.nanos ?? -1n) >= 0n
    ? undefined
    : "must be a Kubernetes quantity\nwrite it like '250m', '0.5', '128Mi' or '10Gi'",
);

const NANO = 10n ** 9n;

const MEBI = NANO * 2n ** 20n;

/** @internal Memory or disk: neither `'128m'`, of which the API server warns, nor `'128'`, of which it doesn't, where `'128Mi'` is meant. */
export const bytes = quantity.superRefine((value, context) => {
  const amount = parseQuantity(value)?.nanos ?? 0n;
  const few = amount > 0n && amount < MEBI && /^[+\d.]*$/.test(value);
  const message =
    amount % NANO !== 0n
      ? "must be whole bytes\nwrite it like '128Mi'; m is a thousandth"
      : few && `has no unit: that is ${value} bytes\nwrite it like '${value}Mi'`;
  if (message) context.addIssue({ code: 'custom', message });
});

const MILLI = 10n ** 6n;

/** CPU: the API server rounds up what is finer than a thousandth of a core. */
const cpu = quantity.superRefine((value, context) => {
  if ((parseQuantity(value)?.nanos ?? 0n) % MILLI === 0n) return;
  context.addIssue({ code: 'custom', message: "must be whole thousandths of a core\nwrite it like '1m' or '250m'" });
});

const amountOf = (one: typeof quantity) =>
  z.union([one, strict({ request: one.optional(), limit: z.union([z.literal('none'), one]).optional() })]);

const amount = amountOf(cpu);

const podShape = {
  cpu: amount.optional(),
  memory: amountOf(bytes).optional(),
  hugepages: z.record(named(pageSizeProblem), quantity).optional(),
};

/** @internal Judges {@link PodResourceOptions}. */
export const podResourcesSchema = strict(podShape);

/** @internal Judges {@link ResourceOptions}. */
export const resourcesSchema = strict({
  ...podShape,
  ephemeralStorage: amountOf(bytes).optional(),
  extended: z.record(named(extendedResource), z.int().min(0)).optional(),
  claims: z
    .array(
      z.union([named(dns1123Label), strict({ name: named(dns1123Label), request: named(dns1123Label).optional() })]),
    )
    .optional(),
});

const RESOURCES = [
  { option: 'cpu', name: 'cpu', limitIsRequest: false },
  { option: 'memory', name: 'memory', limitIsRequest: true },
  { option: 'ephemeralStorage', name: 'ephemeral-storage', limitIsRequest: true },
] as const;

/** The `resources` of a container or a pod; `undefined` where nothing was said. */
export function renderResources(options: ResourceOptions | undefined) {
  const requests: Record<string, string> = {};
  const limits: Record<string, string> = {};
  for (const { option, name, limitIsRequest } of RESOURCES) {
    const said = options?.[option];
    const { request, limit } = typeof said === 'string' ? { request: said, limit: undefined } : (said ?? {});
    const most = limit ?? (limitIsRequest && request !== undefined ? byDefault('memoryLimit', request) : undefined);
    if (request !== undefined) requests[name] = request;
    if (most !== undefined && most !== 'none') limits[name] = most;
  }
  // Of these the limit is the request too: nothing else is possible.
  for (const [size, pages] of Object.entries(options?.hugepages ?? {})) limits[`hugepages-${size}`] = pages;
  for (const [name, count] of Object.entries(options?.extended ?? {})) limits[name] = String(count);
  const claims = options?.claims?.map(asClaim);
  const parts = {
    ...(!isEmpty(requests) && { requests }),
    ...(!isEmpty(limits) && { limits }),
    ...(claims && { claims }),
  };
  return isEmpty(parts) ? undefined : parts;
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
