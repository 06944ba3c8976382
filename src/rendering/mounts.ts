import { z } from 'zod';
import { checked, named, strict } from '../core/options/strict.js';
import { isReference } from '../core/references/reference.js';
import type { VolumeReference } from '../core/references/volume.js';
import { dns1123Label } from '../kubernetes/names.js';
import { quantity } from './resources.js';

/** How a volume is mounted. */
export interface MountOptions {
  /** The part of the volume to mount: a file or folder in it. Such a mount never sees a change of a Config. @default all of it */
  subPath?: string;
  /** Mount it read-only. @default false; files of a Config or Secret are always read-only */
  readOnly?: boolean;
}

/** A volume with more to say on how it is mounted. */
export interface VolumeMount extends MountOptions {
  /** What is mounted, e.g. `settings.files()`. */
  volume: VolumeReference;
  /** The volume's name in the pod. @default the name of the Config or Secret */
  name?: string;
}

/** What an empty folder is like. */
export interface EmptyDirOptions {
  /** `'Memory'` keeps it in memory, where it counts against the container's limit. @default the node's disk */
  medium?: 'Memory';
  /** The most it may hold, e.g. `'1Gi'`, past which the pod is evicted. @default no limit */
  sizeLimit?: string;
}

/** What is mounted of a node. */
export interface HostPathOptions {
  /** The path on the node, e.g. `'/var/log'`. */
  path: string;
  /** What must be there, or is made; as in Kubernetes. @default anything */
  type?: 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket' | 'CharDevice' | 'BlockDevice';
}

/** An empty folder that lives as long as the pod. @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir */
export interface EmptyDirMount extends MountOptions {
  /**
   * The folder: `{}`, or with `medium: 'Memory'` for one in memory and `sizeLimit`, e.g. `'1Gi'`, past which the pod is
   * evicted.
   */
  emptyDir: EmptyDirOptions;
  /**
   * The volume's name; containers of one pod that give the same name share the folder.
   * @default made of the path, behind the container's name where that is not the main one
   */
  name?: string;
}

/**
 * A file or folder of the node. The map's Pod Security level must be `privileged`.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
 */
export interface HostPathMount extends MountOptions {
  /** Path on the node, and what must be there: `type` as in Kubernetes, e.g. `'Directory'`. */
  hostPath: HostPathOptions;
  /** The volume's name. @default made of the path in the container, behind the container's name where that is not the main one */
  name?: string;
}

/** Something to mount: a volume, a volume with options, an empty folder, or a path of the node. */
export type Mount = VolumeReference | VolumeMount | EmptyDirMount | HostPathMount;

/** What is mounted where, by path in the container. */
export type Mounts = Record<string, Mount>;

const volume = checked<VolumeReference>((value) =>
  isReference(value) && value.type === 'volume'
    ? undefined
    : 'must be something to mount, e.g. settings.files() or { emptyDir: {} }',
);
const how = { subPath: z.string().min(1).optional(), readOnly: z.boolean().optional() };
const volumeName = named(dns1123Label);
const absolute = named((path) =>
  path.startsWith('/') && !path.includes(':')
    ? undefined
    : "must be an absolute path without ':'\nwrite it like '/etc/shop'",
);

/** @internal Judges {@link Mounts}. */
export const mountsSchema = z.record(
  absolute,
  z.union([
    volume,
    strict({ volume, name: volumeName.optional(), ...how }),
    strict({
      emptyDir: strict({ medium: z.enum(['Memory']).optional(), sizeLimit: quantity.optional() }),
      name: volumeName.optional(),
      ...how,
    }),
    strict({
      hostPath: strict({
        path: absolute,
        type: z
          .enum(['Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket', 'CharDevice', 'BlockDevice'])
          .optional(),
      }),
      name: volumeName.optional(),
      ...how,
    }),
  ]),
);

/** @internal Judges a list of writable paths. */
export const writableSchema = z.array(absolute);

/** A volume of the pod and its mount in one container. */
export interface Mounted {
  readonly path: string;
  readonly volume: { readonly name: string; readonly source: object };
  readonly options: MountOptions;
  /** The reference mounted, where it is one. */
  readonly reference?: VolumeReference;
  /** Whether containers that give this name mean one volume, rather than one each. */
  readonly shared: boolean;
  /** Where in the container's options it is written. */
  readonly option: readonly (string | number)[];
}

/**
 * All that a container mounts: its mounts, and an empty folder for each writable path.
 * @param owner what names made of paths begin with, so that `/tmp` of two containers is a folder each
 */
export function mountsOf(mounts: Readonly<Mounts> = {}, writable: readonly string[] = [], owner?: string): Mounted[] {
  return [
    ...Object.entries(mounts).map(([path, mount]) => mounted(path, mount, ['mounts', path], owner)),
    ...writable.map((path, index) => mounted(path, { emptyDir: {} }, ['writable', index], owner)),
  ];
}

function mounted(path: string, mount: Mount, option: Mounted['option'], owner: string | undefined): Mounted {
  if (isReference(mount)) return mounted(path, { volume: mount }, option, owner);
  const { name, subPath, readOnly, ...source } = mount;
  if ('volume' in source) {
    const { volume: reference } = source;
    return {
      path,
      volume: { name: name ?? reference.name, source: reference.resolve() },
      options: { subPath, readOnly: reference.readOnly || readOnly },
      reference,
      shared: true,
      option,
    };
  }
  const own = [owner, nameOfPath(path)].filter((part) => part !== undefined).join('-');
  return {
    path,
    volume: { name: name ?? own, source },
    options: { subPath, readOnly },
    shared: name !== undefined,
    option,
  };
}

function nameOfPath(path: string): string {
  const slug = path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'root' : slug;
}

/** The `volumeMounts` of a container. */
export function volumeMounts(mounted: readonly Mounted[]) {
  return mounted.map(({ path, volume: { name }, options: { subPath, readOnly } }) => ({
    name,
    mountPath: path,
    subPath,
    readOnly,
  }));
}

/** The `volumes` of a pod: each once, however many containers mount it. */
export function podVolumes(mounted: readonly Mounted[]) {
  const volumes = new Map(mounted.map(({ volume: { name, source } }) => [name, { name, ...source }]));
  return [...volumes.values()];
}
