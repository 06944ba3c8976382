import type { ResourceRequirements } from '../../kubernetes/generated/types.js';
import { compareQuantities, isQuantity } from '../../kubernetes/quantity.js';
import { below } from '../../kubernetes/pointer.js';
import { isHugePages, mayOvercommit } from './resource-list.js';
import { isSet } from './is-set.js';
import type { Found } from '../violation.js';

/** Where requests and limits contradict each other. */
export function limitFaults(resources: ResourceRequirements | undefined, path: string): Found[] {
  const { requests, limits } = resources ?? {};
  return Object.entries(requests ?? {}).flatMap(([name, request]) => {
    const limit = Object.hasOwn(limits ?? {}, name) ? (limits?.[name] ?? 0) : undefined;
    if (!isSet(limit)) {
      if (mayOvercommit(name)) return [];
      const help = 'write the limit alone: the request follows it';
      return [{ path: `${path}/limits`, message: `a request of ${name} needs the same limit`, help }];
    }
    if (!isQuantity(request ?? 0) || !isQuantity(limit)) return [];
    const order = compareQuantities(request ?? 0, limit);
    if (order === 0 || (order < 0 && mayOvercommit(name))) return [];
    const message = mayOvercommit(name)
      ? `${name} ${request} is more than the limit of ${limit}`
      : `${name} ${request} is not the limit of ${limit}`;
    return [{ path: below(path, 'requests', name), message, help: `write ${limit}, or another limit` }];
  });
}

/** Whether there are huge pages and neither cpu nor memory. */
export function hugePagesAlone(resources: ResourceRequirements | undefined): boolean {
  const names = Object.keys({ ...resources?.limits, ...resources?.requests });
  return names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory');
}
