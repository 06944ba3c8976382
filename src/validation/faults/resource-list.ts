import { labelKey } from '../../kubernetes/names.js';
import { parseQuantity } from '../../kubernetes/quantity.js';
import { hasParts } from '../../kubernetes/quantity-parts.js';
import { extendedResource } from '../../kubernetes/resource-names.js';
import { below } from '../../kubernetes/pointer.js';
import type { Found } from '../violation.js';

/** Amounts by resource. */
export type ResourceList = Readonly<Record<string, string | number>>;

const NANO = 10n ** 9n;
const HUGE_PAGES = 'hugepages-';

/** Whether a resource is pages of memory of some size. */
export const isHugePages = (name: string): boolean => name.startsWith(HUGE_PAGES);

/** Whether a node may promise more of a resource than it has: only of its own, and no huge pages. */
export const mayOvercommit = (name: string): boolean => isNative(name) && !isHugePages(name);

const isNative = (name: string): boolean => !name.includes('/') || name.includes('kubernetes.io/');

/** What is wrong with the names of resources that containers ask for. */
export function containerResourceFaults(list: ResourceList | undefined, path: string): Found[] {
  return Object.keys(list ?? {}).flatMap((name) => {
    const known = ['cpu', 'memory', 'ephemeral-storage'].includes(name) || isHugePages(name);
    const fine = labelKey(name) === undefined && (name.includes('/') ? isNative(name) || isDevice(name) : known);
    if (fine) return [];
    const help = "write cpu, memory, ephemeral-storage, hugepages-<size>, or a device as in 'example.com/gpu'";
    return [{ path: below(path, name), message: `"${name}" is no resource of containers`, help }];
  });
}

/** What is wrong with amounts: less than nothing, parts of a device, parts of a page. */
export function amountFaults(list: ResourceList | undefined, path: string): Found[] {
  return Object.entries(list ?? {}).flatMap(([name, amount]) => {
    const { nanos } = parseQuantity(amount ?? '0') ?? {};
    const problem = nanos === undefined ? undefined : amountProblem(name, amount ?? 0, nanos);
    return problem ? [{ path: below(path, name), ...problem }] : [];
  });
}

function amountProblem(name: string, amount: string | number, nanos: bigint): Omit<Found, 'path'> | undefined {
  if (nanos < 0n) return { message: `${name} ${amount} is less than 0`, help: 'write 0 or more' };
  if (name.includes('/') && isDevice(name) && hasParts(amount)) {
    return { message: `${name} ${amount} is no whole number`, help: 'write a whole number: devices are not shared' };
  }
  if (!isHugePages(name)) return undefined;
  const size = name.slice(HUGE_PAGES.length);
  const page = parseQuantity(size)?.nanos ?? 0n;
  if (page <= 0n || page % NANO !== 0n) {
    return { message: `"${size}" is no size of huge pages`, help: "write it like 'hugepages-2Mi'" };
  }
  const whole = ((nanos + NANO - 1n) / NANO) % (page / NANO) === 0n;
  return whole
    ? undefined
    : { message: `${amount} is no whole number of pages of ${size}`, help: `write a multiple of ${size}` };
}

const isDevice = (name: string): boolean => extendedResource(name) === undefined;
