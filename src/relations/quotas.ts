import type { ResourceQuota } from '../kubernetes/generated/types.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';

/** A quota as it stands in a set. */
export type Quota = ResourceQuota & Manifest;

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
