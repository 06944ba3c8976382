import type { Construct } from 'constructs';
import type { MapContext } from '../map-context.js';
import { checkKey, checkSameMap, type KeySource } from './key.js';
import type { Party, Where } from './party.js';
import { Reference } from './reference.js';

/** Configuration that a volume holds. */
export interface VolumeContent {
  /** The ConfigMap or Secret that it comes from. */
  readonly source: KeySource;
  /** The keys that become files. */
  readonly keys: readonly string[] | 'all';
}

/** A claim for a volume, as the workloads that mount it see it. */
export interface Claim {
  /** `metadata.name` of the PersistentVolumeClaim. */
  readonly name: string;
  /** How messages call it, e.g. `shop/uploads (Volume)`. */
  readonly title: string;
  /** The map whose pods can mount it. */
  readonly map: MapContext;
  /** Whether pods get a file system or the device itself. */
  readonly volumeMode: 'Filesystem' | 'Block';
  /** Whether only one pod at a time is sure to get it. */
  readonly single: boolean;
  /** Whether nobody can write to it. */
  readonly readOnly: boolean;
  /** Who mounts it; first come, first kept. */
  readonly users: Set<Construct>;
}

/** A reference to something that can be mounted. */
export abstract class VolumeReference extends Reference {
  readonly type = 'volume';
  /** The volume's name in the pod. */
  abstract readonly name: string;
  /** Mounted read-only whatever the mount says. */
  abstract readonly readOnly: boolean;
  /** Where its content comes from, if a change of it must restart pods. */
  abstract readonly content?: VolumeContent;
  /** The claim that it is, where it is one. */
  readonly claim?: Claim;

  /** The volume without its name, e.g. `{ configMap: { name: 'settings' } }`. */
  abstract override resolve(): object;
}

/** The key that a file comes from, with permissions of its own. */
export interface KeyFile {
  /** The key whose value is the file's content. */
  readonly key: string;
  /** Permissions of the file. @default those of all files */
  readonly mode?: number;
}

/** What of a ConfigMap or Secret becomes which file. */
export interface FileChoice {
  /** The key that each file comes from, by path in the volume. @default a file for each key, of its name */
  readonly items?: Readonly<Record<string, string | KeyFile>>;
  /** Whether pods start also where the object or a key is missing. @default false */
  readonly optional?: boolean;
}

/** The keys of a ConfigMap or Secret as files. */
export class FilesReference extends VolumeReference {
  readonly readOnly = true;

  constructor(
    /** The ConfigMap or Secret whose keys are mounted. */
    readonly source: KeySource,
    /** The keys that become files of their names. */
    private readonly named: readonly string[] | 'all',
    /** Permissions of the files, e.g. `0o400`. */
    readonly defaultMode?: number,
    /** Which file comes from which key instead, and whether pods start also where something is missing. */
    private readonly more: FileChoice = {},
  ) {
    super();
  }

  /** The keys that become files. */
  get keys(): readonly string[] | 'all' {
    const { items } = this.more;
    return items === undefined
      ? this.named
      : Object.values(items).map((item) => (typeof item === 'string' ? item : item.key));
  }

  /** The paths of its files in the volume; `undefined` where only the cluster knows them. */
  paths(): readonly string[] | undefined {
    const { items } = this.more;
    if (items !== undefined) return Object.keys(items);
    return this.named === 'all' ? this.source.keys() : this.named;
  }

  get name(): string {
    return this.source.name.replaceAll('.', '-');
  }

  get content(): VolumeContent {
    return { source: this.source, keys: this.keys };
  }

  connect(user: Party, where: Where): void {
    checkSameMap(this.source, user, where);
    const { keys } = this;
    if (keys === 'all' || this.more.optional === true) return;
    for (const key of keys) checkKey(this.source, key, user, where);
  }

  override resolve(): object {
    const { optional } = this.more;
    const { defaultMode } = this;
    const items = this.items();
    return this.source.kind === 'Secret'
      ? { secret: { secretName: this.source.name, defaultMode, items, optional } }
      : { configMap: { name: this.source.name, defaultMode, items, optional } };
  }

  private items(): { key: string; path: string; mode?: number }[] | undefined {
    const { items } = this.more;
    if (items === undefined) return this.named === 'all' ? undefined : this.named.map((key) => ({ key, path: key }));
    return Object.entries(items).map(([path, item]) =>
      typeof item === 'string' ? { key: item, path } : { key: item.key, path, mode: item.mode },
    );
  }
}
