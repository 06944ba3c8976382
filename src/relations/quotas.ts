import type { ResourceQuota } from '../kubernetes/generated/types.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';

/** A quota as it stands in a set. */
export type Quota = ResourceQuota & Manifest;

/** What a key of a quota counts: requests or limits of a resource of pods. */
export interface ComputeKey {
  readonly side: 'requests' | 'limits';
  readonly resource: 'cpu' | 'memory';
}

/** The keys of a quota that a pod must say something of, else it is refused. */
export const COMPUTE_KEYS: Readonly<Record<string, ComputeKey>> = {
  cpu: { side: 'requests', resource: 'cpu' },
  memory: { side: 'requests', resource: 'memory' },
  'requests.cpu': { side: 'requests', resource: 'cpu' },
  'requests.memory': { side: 'requests', resource: 'memory' },
  'limits.cpu': { side: 'limits', resource: 'cpu' },
  'limits.memory': { side: 'limits', resource: 'memory' },
};

const byNamespace = perSet(() => new Map<string, readonly Quota[]>());

/** The quotas of a namespace that count all its pods; one of a scope counts some. */
export function quotasOf(set: ObjectSet, namespace: string): readonly Quota[] {
  const known = byNamespace(set);
  let quotas = known.get(namespace);
  if (quotas === undefined) known.set(namespace, (quotas = unscoped(set, namespace)));
  return quotas;
}

function unscoped(set: ObjectSet, namespace: string): readonly Quota[] {
  return set.ofKindIn('', 'ResourceQuota', namespace).flatMap((object) => {
    const quota = object as Quota;
    return quota.spec?.scopes?.length || quota.spec?.scopeSelector?.matchExpressions?.length ? [] : [quota];
  });
}
