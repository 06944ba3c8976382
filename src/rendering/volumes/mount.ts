import { z } from 'zod';
import { checked, named, strict } from '../../core/options/strict.js';
import { isReference } from '../../core/references/reference.js';
import type { VolumeReference } from '../../core/references/volume.js';
import { dns1123Label } from '../../kubernetes/names.js';
import { fileMode } from '../file-mode.js';
import type { DownwardFile } from './downward.js';
import {
  type CsiOptions,
  type EmptyDirOptions,
  type EphemeralOptions,
  type HostPathOptions,
  type ImageVolumeOptions,
  inlineShapes,
} from './inline.js';
import { type MountOptions, mountOptionsShape } from './mount-options.js';
import type { FcOptions, IscsiOptions, NfsOptions } from './network-disks.js';
import { containerPath, devicePath } from './paths.js';
import type { ProjectedOptions } from './projected.js';

/** A construct that can be mounted as it is, such as a Volume. */
export interface Mountable {
  /** The reference that is mounted. */
  readonly mount: VolumeReference;
}

/** A volume with more to say on how it is mounted. */
export interface VolumeMount extends MountOptions {
  /** What is mounted: a Volume, a SharedVolume, a StaticVolume or e.g. `settings.files()`. */
  volume: VolumeReference | Mountable;
  /** The volume's name in the pod. @default the name of the claim, Config or Secret */
  name?: string;
}

/** A disk of the StatefulDB in another container of its pods than the main one, where `storage` mounts it. */
export interface DiskMount extends MountOptions {
  /** The disk's name in `storage`; `'data'` where there is one. */
  storage: string;
}

/** How a volume that the pod says itself is mounted. */
export interface InlineMount extends MountOptions {
  /**
   * The volume's name; containers of one pod that give the same name share it.
   * @default made of the path, behind the container's name where that is not the main one
   */
  name?: string;
}

/** An empty folder that lives as long as the pod. @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir */
export interface EmptyDirMount extends InlineMount {
  /**
   * The folder: `{}`, or with `medium: 'Memory'` for one in memory and `sizeLimit`, e.g. `'1Gi'`, past which the pod is
   * evicted.
   */
  emptyDir: EmptyDirOptions;
}

/**
 * A file or folder of the node. The map's Pod Security level must be `privileged`.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
 */
export interface HostPathMount extends InlineMount {
  /** Path on the node, and what must be there: `type` as in Kubernetes, e.g. `'Directory'`. */
  hostPath: HostPathOptions;
}

/** A volume that a CSI driver makes for the pod alone. @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes */
export interface CsiMount extends InlineMount {
  /** The driver and what it asks for. */
  csi: CsiOptions;
}

/**
 * A volume of its own for each pod that goes with the pod: a claim that is made and deleted with it.
 * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
 */
export interface EphemeralMount extends InlineMount {
  /** What the claim asks for: `volumeClaimTemplate`. */
  ephemeral: EphemeralOptions;
}

/** Files of several origins in one folder. @see https://kubernetes.io/docs/concepts/storage/projected-volumes/ */
export interface ProjectedMount extends InlineMount {
  /** Where the files come from. */
  projected: ProjectedOptions;
}

/** Facts about the pod as files. @see https://kubernetes.io/docs/concepts/storage/volumes/#downwardapi */
export interface DownwardMount extends InlineMount {
  /** By path in the folder: `{ labels: 'metadata.labels', memory: { resource: 'limits.memory' } }`. */
  downwardAPI: Record<string, DownwardFile>;
  /** Permissions of the files, e.g. `0o440`. @default 0o644, as in Kubernetes */
  defaultMode?: number;
}

/** The files of an image, read-only. From Kubernetes 1.35. @see https://kubernetes.io/docs/concepts/storage/volumes/#image */
export interface ImageMount extends InlineMount {
  /** The image. */
  image: ImageVolumeOptions;
}

/** A folder that a server exports. The map's Pod Security level must be `baseline`. @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs */
export interface NfsMount extends InlineMount {
  /** The server and its folder. */
  nfs: NfsOptions;
}

/** A disk behind an iSCSI target. The map's Pod Security level must be `baseline`. @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi */
export interface IscsiMount extends InlineMount {
  /** The target and the disk. */
  iscsi: IscsiOptions;
}

/** A disk behind Fibre Channel. The map's Pod Security level must be `baseline`. @see https://kubernetes.io/docs/concepts/storage/volumes/#fc */
export interface FcMount extends InlineMount {
  /** The disk, and how it is attached. */
  fc: FcOptions;
}

/** A claim that somebody else makes. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes */
export interface ClaimMount extends InlineMount {
  /** `metadata.name` of the PersistentVolumeClaim, in the same namespace. */
  claim: string;
}

/** Something to mount: a volume as it is or with options, or one that the pod says itself. */
export type Mount =
  | VolumeReference
  | Mountable
  | VolumeMount
  | DiskMount
  | EmptyDirMount
  | HostPathMount
  | CsiMount
  | EphemeralMount
  | ProjectedMount
  | DownwardMount
  | ImageMount
  | NfsMount
  | IscsiMount
  | FcMount
  | ClaimMount;

/** What is mounted where, by path in the container. */
export type Mounts = Record<string, Mount>;

/** A device of a volume without a file system, with the volume's name. */
export interface VolumeDevice {
  /** The volume; its `volumeMode` must be `'Block'`. */
  volume: VolumeReference | Mountable;
  /** The volume's name in the pod. @default the name of the claim */
  name?: string;
}

/** A block device of the StatefulDB in another container of its pods than the main one. */
export interface DiskDevice {
  /** The disk's name in `storage`. */
  storage: string;
}

/** A block device of a claim that somebody else makes. */
export interface ClaimDevice {
  /** `metadata.name` of the PersistentVolumeClaim, in the same namespace. */
  claim: string;
  /** The volume's name in the pod. @default made of the path */
  name?: string;
}

/** Which block device is where, by path in the container. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support */
export type Devices = Record<string, Device>;

/** A block device: a volume as it is or with its name, or a claim of somebody else. */
export type Device = VolumeReference | Mountable | VolumeDevice | DiskDevice | ClaimDevice;

const volume = checked<VolumeReference | Mountable>((value) =>
  isVolume(value) ? undefined : 'must be something to mount, e.g. settings.files() or { emptyDir: {} }',
);
const volumeName = named(dns1123Label);
const how = { name: volumeName.optional(), ...mountOptionsShape };
const disk = named(dns1123Label);

/** @internal Judges {@link Mounts}. */
export const mountsSchema = z.record(
  containerPath,
  z.union([
    volume,
    strict({ volume, ...how }),
    strict({ storage: disk, ...mountOptionsShape }),
    strict({ emptyDir: inlineShapes.emptyDir, ...how }),
    strict({ hostPath: inlineShapes.hostPath, ...how }),
    strict({ csi: inlineShapes.csi, ...how }),
    strict({ ephemeral: inlineShapes.ephemeral, ...how }),
    strict({ projected: inlineShapes.projected, ...how }),
    strict({ downwardAPI: inlineShapes.downwardAPI, defaultMode: fileMode.optional(), ...how }),
    strict({ image: inlineShapes.image, ...how }),
    strict({ nfs: inlineShapes.nfs, ...how }),
    strict({ iscsi: inlineShapes.iscsi, ...how }),
    strict({ fc: inlineShapes.fc, ...how }),
    strict({ claim: inlineShapes.claim, ...how }),
  ]),
);

/** @internal Judges {@link Devices}. */
export const devicesSchema = z.record(
  devicePath,
  z.union([
    volume,
    strict({ volume, name: volumeName.optional() }),
    strict({ storage: disk }),
    strict({ claim: inlineShapes.claim, name: volumeName.optional() }),
  ]),
);

/** @internal Judges a list of writable paths. */
export const writableSchema = z.array(containerPath);

/** Whether a value is mounted as it is. */
export function isVolume(value: unknown): value is VolumeReference | Mountable {
  const mounted = typeof value === 'object' && value !== null && 'mount' in value ? value.mount : value;
  return isReference(mounted) && mounted.type === 'volume';
}
