import type { ResourceQuota } from '../kubernetes/generated/types.js';
import type { Manifest } from '../manifests/manifest.js';
import { perSetAndKey } from './per-set.js';

/** A quota as it stands in a set. */
export type Quota = ResourceQuota & Manifest;

/** The quotas of a namespace that count all its pods; one of a scope counts some. */
export const quotasOf = perSetAndKey((set, namespace): readonly Quota[] =>
  set.ofKindIn('', 'ResourceQuota', namespace).flatMap((object) => {
    const quota = object as Quota;
    return quota.spec?.scopes?.length || quota.spec?.scopeSelector?.matchExpressions?.length ? [] : [quota];
  }),
);
