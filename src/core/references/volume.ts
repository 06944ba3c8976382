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

/** A reference to something that can be mounted. */
export abstract class VolumeReference extends Reference {
  readonly type = 'volume';
  /** The volume's name in the pod. */
  abstract readonly name: string;
  /** Mounted read-only whatever the mount says. */
  abstract readonly readOnly: boolean;
  /** Where its content comes from, if a change of it must restart pods. */
  abstract readonly content?: VolumeContent;

  /** The volume without its name, e.g. `{ configMap: { name: 'settings' } }`. */
  abstract override resolve(): object;
}

/** The keys of a ConfigMap or Secret as files. */
export class FilesReference extends VolumeReference {
  readonly readOnly = true;

  constructor(
    /** The ConfigMap or Secret whose keys are mounted. */
    readonly source: KeySource,
    /** The keys that become files, by their names. */
    readonly keys: readonly string[] | 'all',
    /** Permissions of the files, e.g. `0o400`. */
    readonly defaultMode?: number,
  ) {
    super();
  }

  get name(): string {
    return this.source.name.replaceAll('.', '-');
  }

  get content(): VolumeContent {
    return { source: this.source, keys: this.keys };
  }

  connect(user: Party, where: Where): void {
    checkSameMap(this.source, user, where);
    for (const key of this.keys === 'all' ? [] : this.keys) checkKey(this.source, key, user, where);
  }

  override resolve(): object {
    const items = this.keys === 'all' ? undefined : this.keys.map((key) => ({ key, path: key }));
    const { defaultMode } = this;
    return this.source.kind === 'Secret'
      ? { secret: { secretName: this.source.name, defaultMode, items } }
      : { configMap: { name: this.source.name, defaultMode, items } };
  }
}
