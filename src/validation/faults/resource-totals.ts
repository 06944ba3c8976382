import type { Container, ResourceRequirements } from '../../kubernetes/generated/types.js';
import { parseQuantity } from '../../kubernetes/quantity.js';
import { isSet } from './is-set.js';
import type { PodPart } from '../parts.js';

type Amounts = Map<string, bigint>;

/** An amount in billionths; what can't be read counts as nothing. */
export const nanosOf = (amount: string | number): bigint => parseQuantity(amount)?.nanos ?? 0n;

/** What a container asks for, in billionths; a Pod's requests are its limits where it names none. */
export function amountsOf(container: Container, list: 'requests' | 'limits', isPod: boolean): Amounts {
  const { requests, limits } = container.resources ?? {};
  const written: ResourceRequirements['limits'] =
    list === 'requests' && isPod ? { ...limits, ...requests } : container.resources?.[list];
  return new Map(Object.entries(written ?? {}).map(([name, amount]) => [name, nanosOf(amount ?? 0)]));
}

/** What the containers of a pod ask for at once, at the most: all that run on, or one that starts beside the sidecars. */
export function totalsOf({ containers, object }: PodPart, list: 'requests' | 'limits'): Amounts {
  const total: Amounts = new Map();
  const sidecars: Amounts = new Map();
  const starting: Amounts = new Map();
  for (const { container, role } of containers) {
    if (role === 'ephemeral') continue;
    const amounts = amountsOf(container, list, object.kind === 'Pod');
    if (role !== 'init') add(total, amounts);
    if (role === 'sidecar') add(sidecars, amounts);
    if (role === 'init') add(amounts, sidecars);
    if (role !== 'main') raise(starting, role === 'init' ? amounts : sidecars);
  }
  raise(total, starting);
  return total;
}

function add(to: Amounts, more: Amounts): void {
  for (const [name, amount] of more) to.set(name, (to.get(name) ?? 0n) + amount);
}

function raise(to: Amounts, least: Amounts): void {
  for (const [name, amount] of least) {
    const now = to.get(name);
    if (!isSet(now) || now < amount) to.set(name, amount);
  }
}
