import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { dns1123Label } from '../kubernetes/names.js';
import { quantity } from './resources.js';

/** One disk of each pod. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/ */
export interface StorageOptions {
  /**
   * Its size, e.g. `'20Gi'`: `resources.requests.storage` of the claim. Claim templates of a
   * StatefulSet can't be changed later: to grow a disk, enlarge the claims and replace the StatefulSet without its pods.
   */
  size: string;
  /** Where it is mounted in the main container, e.g. `'/var/lib/postgresql/data'`. */
  mountPath: string;
  /** The StorageClass: `storageClassName`. @default the cluster's as said in App, otherwise the cluster's own default */
  storageClass?: string;
  /** Who may mount it: `accessModes`. @default 'ReadWriteOnce' */
  accessMode?: 'ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany';
}

/** One disk, which is then called `data`, or several by name. */
export type Storage = StorageOptions | Record<string, StorageOptions>;

const storage = strict({
  size: quantity,
  mountPath: named((path) =>
    path.startsWith('/') && !path.includes(':')
      ? undefined
      : "must be an absolute path without ':'\nwrite it like '/var/lib/data'",
  ),
  storageClass: z.string().min(1).optional(),
  accessMode: z.enum(['ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany']).optional(),
});

/** @internal Judges {@link Storage}. */
export const storageSchema = z.union([storage, z.record(named(dns1123Label), storage)]);

/** The disks by name. */
export function claimOptionsOf(options: Storage): (StorageOptions & { name: string })[] {
  const several = isOne(options) ? { data: options } : options;
  return Object.entries(several).map(([name, one]) => ({ ...one, name }));
}

function isOne(options: Storage): options is StorageOptions {
  return typeof options.size === 'string';
}

/** A claim template of a StatefulSet. Its labels can't be changed later, so it has only the selector's. */
export function renderClaim(
  claim: StorageOptions & { name: string },
  labels: Record<string, string>,
  storageClass: string | undefined,
) {
  return {
    metadata: { name: claim.name, labels },
    spec: {
      accessModes: [claim.accessMode ?? 'ReadWriteOnce'],
      storageClassName: claim.storageClass ?? storageClass,
      resources: { requests: { storage: claim.size } },
    },
  };
}
