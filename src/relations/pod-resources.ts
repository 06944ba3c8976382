import type { PodSpec, ResourceRequirements } from '../kubernetes/generated/types.js';
import { parseQuantity } from '../kubernetes/quantity.js';
import type { ResourceDefaults } from './limit-ranges.js';

/** What has resources: a container, or a pod as a whole. */
interface Resourceful {
  readonly resources?: ResourceRequirements;
}

/** What is requested of a resource; a limit is a request where none is said. */
export function requestOf(
  { resources }: Resourceful,
  resource: string,
  defaults?: ResourceDefaults,
): string | number | undefined {
  return (
    resources?.requests?.[resource] ??
    resources?.limits?.[resource] ??
    defaults?.requests[resource] ??
    defaults?.limits[resource] ??
    undefined
  );
}

/** The limit of a resource. */
export function limitOf(
  { resources }: Resourceful,
  resource: string,
  defaults?: ResourceDefaults,
): string | number | undefined {
  return resources?.limits?.[resource] ?? defaults?.limits[resource] ?? undefined;
}

/** What a pod takes of a resource while it starts or runs, whichever is more, in billionths; unsaid amounts are 0. */
export function podAmount(
  spec: PodSpec,
  resource: string,
  amountOf: typeof requestOf,
  defaults?: ResourceDefaults,
): bigint {
  const overhead = nanos(spec.overhead?.[resource]);
  const whole = amountOf(spec, resource);
  if (whole !== undefined) return nanos(whole) + overhead;
  let sidecars = 0n;
  let starting = 0n;
  for (const container of spec.initContainers ?? []) {
    const amount = nanos(amountOf(container ?? {}, resource, defaults));
    if (container?.restartPolicy === 'Always') sidecars += amount;
    const now = container?.restartPolicy === 'Always' ? sidecars : sidecars + amount;
    if (now > starting) starting = now;
  }
  const running = (spec.containers ?? []).reduce(
    (sum, container) => sum + nanos(amountOf(container ?? {}, resource, defaults)),
    sidecars,
  );
  return (running > starting ? running : starting) + overhead;
}

/** An amount in billionths; 0 for what is none. */
export function nanos(amount: string | number | null | undefined): bigint {
  return amount === null || amount === undefined ? 0n : (parseQuantity(amount)?.nanos ?? 0n);
}
