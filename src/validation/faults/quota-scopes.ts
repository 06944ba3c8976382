import { isStandardQuota } from '../../kubernetes/compute-resources.js';
import type { Found } from '../violation.js';

const PODS = ['pods'];
const OF_PODS = [...PODS, ...['cpu', 'memory'].flatMap((name) => [name, `requests.${name}`, `limits.${name}`])];

/** What a quota can bound of the objects in a scope. */
const BOUNDED: Readonly<Record<string, readonly string[]>> = {
  Terminating: OF_PODS,
  NotTerminating: OF_PODS,
  NotBestEffort: OF_PODS,
  PriorityClass: OF_PODS,
  CrossNamespacePodAffinity: OF_PODS,
  BestEffort: PODS,
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};

const OPPOSITES = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const;

/** What is wrong with the scopes of a quota for the resources that it bounds, each scope with its place. */
export function scopeFaults(
  scopes: readonly { readonly scope: string; readonly path: string }[],
  resources: readonly string[],
): Found[] {
  const found = scopes.flatMap(({ scope, path }) => {
    const bounded = Object.hasOwn(BOUNDED, scope) ? BOUNDED[scope] : undefined;
    const other = resources.find((name) => isStandardQuota(name) && bounded?.includes(name) === false);
    if (other === undefined || bounded === undefined) return [];
    const help = `bound ${bounded.join(', ')} there, and ${other} in another quota`;
    return [{ path, message: `a quota of ${other} cannot have the scope ${scope}`, help }];
  });
  for (const [one, other] of OPPOSITES) {
    const last = scopes.findLast(({ scope }) => scope === one || scope === other);
    if (
      last === undefined ||
      !scopes.some(({ scope }) => scope === one) ||
      !scopes.some(({ scope }) => scope === other)
    ) {
      continue;
    }
    found.push({
      path: last.path,
      message: `no pod is in the scopes ${one} and ${other}`,
      help: 'make two quotas of it',
    });
  }
  return found;
}
