import { z } from 'zod';
import type { OptionPath } from '../core/mistakes.js';
import { named, strict } from '../core/options/strict.js';
import { dns1123Label } from '../kubernetes/names.js';
import {
  type AccessMode,
  accessModesOf,
  accessModesSchema,
  type ClaimOptions,
  claimShape,
  renderClaimSpec,
} from './claims.js';
import type { Mounted } from './mounts.js';
import { type MountOptions, mountOptionsShape } from './volumes/mount-options.js';
import { devicePath, diskPath } from './volumes/paths.js';

/** A disk of each pod. Claim templates of a StatefulSet can't be changed later. */
export interface DiskOptions extends ClaimOptions {
  /**
   * Its size in bytes with a unit, e.g. `'20Gi'`: `resources.requests.storage` of the claim. Claim templates of a
   * StatefulSet can't be changed later: to grow a disk, enlarge the claims and replace the StatefulSet without its pods.
   */
  size: string;
  /** Who may mount it: `accessModes`; several as a list. @default 'ReadWriteOnce' */
  accessMode?: AccessMode | AccessMode[];
}

/** A disk with a file system. */
export interface MountedDisk extends DiskOptions, MountOptions {
  /** Where it is mounted in the main container, e.g. `'/var/lib/postgresql/data'`. */
  mountPath: string;
}

/** A disk without a file system, for programs that write to the device itself: `volumeMode: Block`. */
export interface BlockDisk extends DiskOptions {
  /** Where the main container finds the device, e.g. `'/dev/xvda'`: `volumeDevices`. */
  devicePath: string;
}

/** One disk of each pod. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/ */
export type StorageOptions = MountedDisk | BlockDisk;

/** One disk, which is then called `data`, or several by name. */
export type Storage = StorageOptions | Record<string, StorageOptions>;

const disk = { ...claimShape, accessMode: accessModesSchema.optional() };
const storage = [
  strict({ ...disk, mountPath: diskPath, ...mountOptionsShape }),
  strict({ ...disk, devicePath }),
] as const;

/** @internal Judges {@link Storage}. */
export const storageSchema = z.union([...storage, z.record(named(dns1123Label), z.union(storage))]);

/** A disk with its name. */
export type NamedDisk = StorageOptions & { readonly name: string };

/** The disks by name. */
export function claimOptionsOf(options: Storage): NamedDisk[] {
  const several = isOne(options) ? { data: options } : options;
  return Object.entries(several).map(([name, one]) => ({ ...one, name }));
}

/** Whether there is one disk, without a name of its own. */
export function isOne(options: Storage): options is StorageOptions {
  return typeof options.size === 'string';
}

/** How the main container has the disks. */
export function diskMounts(storage: Storage): Mounted[] {
  const at = (name: string): OptionPath => (isOne(storage) ? ['storage'] : ['storage', name]);
  return claimOptionsOf(storage).map((disk) => {
    const about = { volume: { name: disk.name }, disk: disk.name, shared: true } as const;
    if ('devicePath' in disk) {
      const option = [...at(disk.name), 'devicePath'];
      return { ...about, path: disk.devicePath, options: {}, device: true, option };
    }
    const { subPath, subPathExpr, readOnly, recursiveReadOnly, mountPropagation } = disk;
    const options = { subPath, subPathExpr, readOnly, recursiveReadOnly, mountPropagation };
    return { ...about, path: disk.mountPath, options, option: [...at(disk.name), 'mountPath'] };
  });
}

/** A claim template of a StatefulSet. Its labels can't be changed later, so it has only the selector's and its own. */
export function renderClaim(claim: NamedDisk, labels: Record<string, string>, storageClass: string | undefined) {
  return {
    // The server adds both, and Argo CD, where it applies by server-side apply, would see a difference for ever.
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: claim.name, labels: { ...claim.labels, ...labels }, annotations: claim.annotations },
    spec: renderClaimSpec(claim, {
      accessModes: accessModesOf(claim.accessMode),
      storageClass,
      volumeMode: 'devicePath' in claim ? 'Block' : undefined,
    }),
  };
}
