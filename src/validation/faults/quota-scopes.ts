import { isStandardQuota } from '../../kubernetes/compute-resources.js';
import { BOUNDED_IN, OPPOSITE_SCOPES } from '../../kubernetes/quotas.js';
import type { Found } from '../violation.js';

/** What is wrong with the scopes of a quota for the resources that it bounds, each scope with its place. */
export function scopeFaults(
  scopes: readonly { readonly scope: string; readonly path: string }[],
  resources: readonly string[],
): Found[] {
  const found = scopes.flatMap(({ scope, path }) => {
    const bounded = Object.hasOwn(BOUNDED_IN, scope) ? BOUNDED_IN[scope as keyof typeof BOUNDED_IN] : undefined;
    const other = resources.find((name) => isStandardQuota(name) && bounded?.includes(name) === false);
    if (other === undefined || bounded === undefined) return [];
    const help = `bound ${bounded.join(', ')} there, and ${other} in another quota`;
    return [{ path, message: `a quota of ${other} cannot have the scope ${scope}`, help }];
  });
  for (const [one, other] of OPPOSITE_SCOPES) {
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
