import { ConfigSource } from '../constructs/config-source.js';
import { checkLater, type Mistake, report } from '../core/mistakes.js';
import { CallSite } from '../core/provenance/call-site.js';
import type { KeyOptions, KeyReference } from '../core/references/key.js';
import type { FilesReference } from '../core/references/volume.js';
import { didYouMean } from '../findings/did-you-mean.js';
import type { FilesOptions } from '../rendering/files.js';
import { type ForeignResource, manifestOf } from './resource.js';

/**
 * A ConfigMap or Secret of another library, to be used as a Config or Secret of ours: for `envFrom`, its keys for
 * `env`, its files for `mounts`. A change of its content restarts the pods that use it.
 *
 * ```ts
 * const theirs = configFrom(new kplus.ConfigMap(shop, 'settings', { data: { LEVEL: 'info' } }));
 * new StatelessApp(shop, 'api', { image, env: { LEVEL: theirs.key('LEVEL') }, mounts: { '/etc/api': theirs.files() } });
 * ```
 */
export class ForeignConfig extends ConfigSource<string> {
  /** The Kubernetes kind of the object. */
  readonly kind: 'ConfigMap' | 'Secret';
  /** @internal */
  protected readonly object = undefined;
  /** Whether a change of it restarts nothing. */
  readonly reloads = false;
  private readonly used: { readonly key: string; readonly site: CallSite }[] = [];

  /** @internal */
  constructor(private readonly theirs: ForeignResource) {
    super(theirs, 'ours', { kind: 'ForeignConfig', hide: configFrom }, { name: theirs.name });
    this.kind = theirs.kind === 'Secret' ? 'Secret' : 'ConfigMap';
    if (theirs.kind !== 'Secret' && theirs.kind !== 'ConfigMap') {
      report(this, {
        ruleId: 'interop/kind',
        message: `${theirs.name} is a ${theirs.kind}, and only a ConfigMap or a Secret has keys`,
        help: theirs.kind === 'PersistentVolumeClaim' ? 'write volumeFrom(…)' : 'give a ConfigMap or a Secret',
        option: ['#0'],
      });
    }
    checkLater(this, () => this.missingKeys());
  }

  override key(key: string, options: Pick<KeyOptions, 'optional'> = {}): KeyReference {
    if (options.optional !== true) this.used.push({ key, site: CallSite.capture() });
    return super.key(key, options);
  }

  override files(options: FilesOptions = {}): FilesReference {
    const site = CallSite.capture();
    this.used.push(...(options.keys ?? []).map((key) => ({ key, site })));
    return super.files(options);
  }

  // Keys can still be added to it: only the finished object knows them.
  keys(): undefined {
    return undefined;
  }

  /** @internal */
  protected override finalObject(): Record<string, unknown> | undefined {
    return manifestOf(this.theirs);
  }

  private *missingKeys(): Iterable<Mistake> {
    const manifest = this.finalObject();
    if (manifest === undefined) return;
    const keys = ['data', 'stringData', 'binaryData'].flatMap((field) => Object.keys(manifest[field] ?? {}));
    for (const { key, site } of this.used) {
      if (keys.includes(key)) continue;
      yield {
        ruleId: 'reference/key',
        message: `${this.title} (${this.kind}) has no key "${key}"`,
        help: didYouMean(key, keys, `its keys are ${keys.join(', ') || 'none'}`),
        site,
      };
    }
  }
}

const known = new WeakMap<object, ForeignConfig>();

/** A ConfigMap or Secret of another library as one of ours; see {@link ForeignConfig}. */
export function configFrom(theirs: ForeignResource): ForeignConfig {
  const config = known.get(theirs) ?? new ForeignConfig(theirs);
  known.set(theirs, config);
  return config;
}
