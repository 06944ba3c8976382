import type { Keys } from '../json.js';

const MALFORMED = ['Bad_Name', '-a', 'a b', 'a'.repeat(254), 'a/b'];

/**
 * Fields whose value must be the name of something that the cluster has: what it says of others tells about the cluster,
 * not about the object. So only names that are there are written, and such as nothing can have.
 */
export const EXISTING: Readonly<Record<string, readonly string[]>> = {
  priorityClassName: ['high', 'system-cluster-critical', 'system-node-critical', ...MALFORMED],
  runtimeClassName: ['sandbox', ...MALFORMED],
  namespace: ['shop', 'other', 'default', ...MALFORMED],
};

/** Whether the value at a place must name something that is there. */
export function isReference(keys: Keys): boolean {
  const field = String(keys.at(-1));
  return field === 'namespace' ? keys.length === 2 && keys[0] === 'metadata' : Object.hasOwn(EXISTING, field);
}
