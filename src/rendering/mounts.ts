import type { OptionPath } from '../core/mistakes.js';
import { isReference } from '../core/references/reference.js';
import type { VolumeReference } from '../core/references/volume.js';
import { type InlineContext, type InlineSources, renderInline } from './volumes/inline.js';
import { type Device, type Devices, isVolume, type Mount, type Mountable, type Mounts } from './volumes/mount.js';
import type { MountOptions } from './volumes/mount-options.js';

/** The reference of something that is mounted as it is. */
function volumeOf(value: VolumeReference | Mountable): VolumeReference {
  return isReference(value) ? value : value.mount;
}

/** The references in a mount or device, each with where it stands in it. */
export function referencesIn(mount: Mount | Device): { reference: VolumeReference; at: OptionPath }[] {
  if (isVolume(mount)) return [{ reference: volumeOf(mount), at: [] }];
  if ('volume' in mount) return [{ reference: volumeOf(mount.volume), at: ['volume'] }];
  if (!('projected' in mount)) return [];
  return mount.projected.sources.flatMap((source, index) =>
    isReference(source) ? [{ reference: source, at: ['projected', 'sources', index] }] : [],
  );
}

/** A volume of the pod and its mount, or its device, in one container. */
export interface Mounted {
  readonly path: string;
  /** Without a source it is a disk of the StatefulSet's own templates. */
  readonly volume: { readonly name: string; readonly source?: object };
  readonly options: MountOptions;
  /** It is a device, without a file system. */
  readonly device?: true;
  /** The reference mounted, where it is one. */
  readonly reference?: VolumeReference;
  /** The disk of the StatefulDB's `storage` that it is. */
  readonly disk?: string;
  /** Whether containers that give this name mean one volume, rather than one each. */
  readonly shared: boolean;
  /** Where in the container's options it is written. */
  readonly option: OptionPath;
}

/** What a container's volumes are made with. */
export interface MountContext extends InlineContext {
  /** What names made of paths begin with, so that `/tmp` of two containers is a folder each. */
  readonly owner?: string;
}

/** All that a container mounts: its mounts, an empty folder for each writable path, and its devices. */
export function mountsOf(
  { mounts = {}, writable = [], devices = {} }: { mounts?: Mounts; writable?: readonly string[]; devices?: Devices },
  context: MountContext = { container: '' },
): Mounted[] {
  return [
    ...Object.entries(mounts).map(([path, mount]) => mounted(path, mount, ['mounts', path], context)),
    ...writable.map((path, index) => mounted(path, { emptyDir: {} }, ['writable', index], context)),
    ...Object.entries(devices).map(([path, device]) => ({
      ...mounted(path, device, ['devices', path], context),
      device: true as const,
    })),
  ];
}

function mounted(path: string, mount: Mount | Device, option: OptionPath, context: MountContext): Mounted {
  if (isVolume(mount)) return mounted(path, { volume: mount }, option, context);
  const { how: options, what } = splitMount(mount);
  if (what.storage !== undefined) {
    return { path, volume: { name: what.storage }, options, disk: what.storage, shared: true, option };
  }
  const { name, volume, defaultMode, ...source } = what;
  if (volume !== undefined) {
    const reference = volumeOf(volume);
    const { readOnly } = options;
    return {
      path,
      volume: { name: name ?? reference.name, source: reference.resolve() },
      options: { ...options, readOnly: reference.readOnly || readOnly },
      reference,
      shared: true,
      option,
    };
  }
  const own = [context.owner, nameOfPath(path)].filter((part) => part !== undefined).join('-');
  return {
    path,
    volume: { name: name ?? own, source: renderInline(source, { ...context, defaultMode }) },
    options,
    shared: name !== undefined,
    option,
  };
}

/** Everything that a mount or a device can say. */
type Written = MountOptions &
  Partial<InlineSources> & {
    name?: string;
    defaultMode?: number;
    volume?: VolumeReference | Mountable;
    storage?: string;
  };

/** What says how to mount, apart from what says what to mount. */
function splitMount({ subPath, subPathExpr, readOnly, recursiveReadOnly, mountPropagation, ...what }: Written) {
  return { how: { subPath, subPathExpr, readOnly, recursiveReadOnly, mountPropagation }, what };
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
  return mounted
    .filter(({ device }) => !device)
    .map(({ path, volume: { name }, options: { subPath, readOnly, ...more } }) => ({
      name,
      mountPath: path,
      subPath,
      readOnly,
      ...more,
    }));
}

/** The `volumeDevices` of a container. */
export function volumeDevices(mounted: readonly Mounted[]) {
  return mounted
    .filter(({ device }) => device === true)
    .map(({ path, volume: { name } }) => ({ name, devicePath: path }));
}

/** The `volumes` of a pod: each once, however many containers mount it. */
export function podVolumes(mounted: readonly Mounted[]) {
  const volumes = new Map(
    mounted.flatMap(({ volume: { name, source } }) => (source === undefined ? [] : [[name, { name, ...source }]])),
  );
  return [...volumes.values()];
}
