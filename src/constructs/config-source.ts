import { Construct } from 'constructs';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf, placeIn } from '../core/map-context.js';
import { report } from '../core/mistakes.js';
import { nameIn, nodeId } from '../core/names.js';
import { parseOptions } from '../core/options/parse.js';
import { CallSite } from '../core/provenance/call-site.js';
import { setOrigin } from '../core/origin.js';
import { type KeyOptions, KeyReference, type KeySource } from '../core/references/key.js';
import { FilesReference } from '../core/references/volume.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { LABEL_INSTANCE, LABEL_MANAGED_BY } from '../kubernetes/labels.js';
import { reportName } from './checks/name-checks.js';
import { digest } from './content.js';
import type { z } from 'zod';

/** How files of a Config or Secret are mounted. */
export interface FilesOptions<K extends string = string> {
  /** The keys to mount, each as a file of its name. @default all keys */
  keys?: K[];
  /** Permissions of the files, e.g. `0o400`: `defaultMode`. @default 0o644, as in Kubernetes */
  mode?: number;
}

/** What Config and Secret have in common: a name, keys, and how pods get at them. */
export abstract class ConfigSource<K extends string> extends Construct implements KeySource {
  /** The object's `metadata.name`. */
  readonly name: string;
  /** How messages call it. */
  readonly title: string;
  /** The map that it stands in. */
  readonly map: MapContext;
  /** The Kubernetes kind of the object. */
  abstract readonly kind: 'ConfigMap' | 'Secret';
  /** @internal */
  protected abstract readonly object: KubernetesObject | undefined;
  /** @internal */
  protected abstract readonly reloads: boolean;

  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    about: { kind: string; hide: Function },
    input: { name?: unknown } | undefined,
  ) {
    const place = placeIn(scope);
    super(place, nodeId(place, about.kind, id));
    this.map = mapOf(this);
    this.name = typeof input?.name === 'string' ? input.name : nameIn(place, id);
    this.title = setOrigin(this, about.kind, `${this.map.name}/${this.name}`, about.hide).title;
    const problem = objectNameProblem('v1', 'ConfigMap', this.name);
    if (problem !== undefined) reportName(this, problem, typeof input?.name === 'string' ? ['name'] : ['#1']);
  }

  /** One key as the value of an environment variable: `env: { LOG_LEVEL: settings.key('LOG_LEVEL') }`. */
  key(key: K, options: Pick<KeyOptions, 'optional'> = {}): KeyReference {
    return new KeyReference(this, key, options);
  }

  /** The keys as files: `mounts: { '/etc/shop': settings.files() }`. */
  files(options: FilesOptions<K> = {}): FilesReference {
    const { keys = 'all', mode } = options;
    if (mode !== undefined && !(Number.isInteger(mode) && mode >= 0 && mode <= 0o777)) {
      report(this, {
        ruleId: 'options/invalid',
        message: `mode: must be from 0 to 0o777 (got ${mode}, which is 0o${Math.trunc(mode).toString(8)})`,
        help: 'permissions are octal: write 0o644, not 644',
        option: ['mode'],
        site: CallSite.capture(),
      });
    }
    return new FilesReference(this, keys, mode);
  }

  /** The keys that it has; `undefined` where only the cluster knows them. */
  abstract keys(): readonly string[] | undefined;

  /** A checksum over the content of these keys in the final object. */
  checksum(keys: readonly string[] | 'all'): string | undefined {
    const manifest = this.reloads
      ? undefined
      : (this.finalObject() as Record<string, Record<string, string>> | undefined);
    if (manifest === undefined) return undefined;
    const content = { ...manifest['data'], ...manifest['stringData'], ...manifest['binaryData'] };
    const used = keys === 'all' ? Object.keys(content) : keys;
    return digest(JSON.stringify(used.toSorted().map((key) => [key, content[key] ?? null])));
  }

  /** @internal The final object; `undefined` where only the cluster knows it. */
  protected finalObject(): object | undefined {
    return this.object?.toJson();
  }

  /** @internal */
  protected parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
    return parseOptions(this, schema, input ?? {});
  }

  /** @internal */
  protected add(
    labels: Record<string, string> | undefined,
    annotations: Record<string, string> | undefined,
    render: () => object,
  ): KubernetesObject {
    return new KubernetesObject(this, this.kind, {
      apiVersion: 'v1',
      kind: this.kind,
      name: this.name,
      namespace: this.map.namespace,
      labels: { [LABEL_INSTANCE]: this.map.name, [LABEL_MANAGED_BY]: 'servicemap', ...this.map.labels, ...labels },
      annotations,
      render,
    });
  }

  /** @internal */
  protected refuse(message: string, help: string, option: (string | number)[]): void {
    report(this, { ruleId: 'config/content', message, help, option });
  }
}
