import { Construct } from 'constructs';
import { standsOnFaults } from '../core/faulty.js';
import { KubernetesObject } from '../core/kubernetes-object.js';
import { type MapContext, mapOf, placeIn } from '../core/map-context.js';
import { checkLater, type Mistake, report, reportAll } from '../core/mistakes.js';
import { nameIn, nodeId } from '../core/names.js';
import { mistakesOf } from '../core/options/issues.js';
import { parseOptions } from '../core/options/parse.js';
import { CallSite } from '../core/provenance/call-site.js';
import { setOrigin } from '../core/origin.js';
import { type KeyOptions, KeyReference, type KeySource } from '../core/references/key.js';
import { reportOtherCluster } from '../core/references/other-cluster.js';
import { FilesReference } from '../core/references/volume.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { labelsIn } from '../rendering/labels.js';
import { type Content, isBinary, resolveContent, sizeOf } from '../rendering/content.js';
import { type FilesOptions, filesSchema } from '../rendering/files.js';
import {
  applySizeMistakes,
  foreignEndpoints,
  type HeldContent,
  sizeMistakes,
  valueMistakes,
} from './checks/content-checks.js';
import { reportName } from './checks/name-checks.js';
import { digest } from './content.js';
import type { z } from 'zod';

/** A size from which on an object may be too large to be applied: in a Secret and in JSON a byte may take six. */
const NEAR = 40 * 1024;

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
  /** Whether a change of it restarts nothing, since programs read its files again. */
  abstract readonly reloads: boolean;
  private held: HeldContent = {};
  private known: Content | undefined;

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
    this.name = nameIn(place, id, input?.name);
    this.title = setOrigin(this, about.kind, `${this.map.name}/${this.name}`, about.hide).title;
    reportName(
      this,
      objectNameProblem('v1', 'ConfigMap', this.name),
      typeof input?.name === 'string' ? ['name'] : ['#1'],
    );
  }

  /** One key as the value of an environment variable: `env: { LOG_LEVEL: settings.key('LOG_LEVEL') }`. */
  key(key: K, options: Pick<KeyOptions, 'optional'> = {}): KeyReference {
    return new KeyReference(this, key, options);
  }

  /**
   * The keys as files: `mounts: { '/etc/shop': settings.files() }`, some of them, or under other names and in folders:
   * `settings.files({ items: { 'conf.d/shop.conf': 'shop.conf', 'run.sh': { key: 'run.sh', mode: 0o755 } } })`.
   */
  files(options: FilesOptions<K> = {}): FilesReference {
    const judged = filesSchema.safeParse(options);
    if (!judged.success) {
      const site = CallSite.capture();
      reportAll(this, mistakesOf(judged.error.issues, options), site);
      return new FilesReference(this, 'all');
    }
    const { keys, items, mode, optional } = judged.data;
    return new FilesReference(this, keys ?? 'all', mode, { items, optional });
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
      labels: labelsIn(this.map, labels),
      annotations,
      render,
    });
  }

  /** @internal Takes the values by key, below the options that hold them, and judges them. */
  protected hold(held: HeldContent): void {
    this.held = held;
    reportAll(this, valueMistakes(held, this.map));
    for (const { endpoint, option } of foreignEndpoints(held, this.map))
      reportOtherCluster(this, this.map, endpoint, { option });
    // Bytes and texts are counted at once; what references stand for is only known when their targets are whole.
    checkLater(this, () => this.sizeMistakes());
  }

  /** @internal The values by key, once every reference is resolved. */
  protected content(): Content {
    if (this.known !== undefined) return this.known;
    const values = Object.fromEntries(Object.values(this.held).flatMap((held) => Object.entries(held)));
    return (this.known = resolveContent(values, this.map));
  }

  /** @internal */
  protected heldKeys(): string[] {
    return Object.values(this.held).flatMap((values) => Object.keys(values));
  }

  /** The keys whose values are no text, which variables can't hold. */
  binaryKeys(): readonly string[] {
    const holdsNoText = (value: string | Uint8Array): boolean =>
      typeof value === 'string' ? value.includes('\0') : this.kind === 'ConfigMap' || isBinary(value);
    return Object.entries(this.content()).flatMap(([key, value]) => (holdsNoText(value) ? [key] : []));
  }

  private sizeMistakes(): Mistake[] {
    if (standsOnFaults(this)) return [];
    const content = this.content();
    const tooLarge = sizeMistakes(this.kind, content);
    // Most are small: only what comes near is rendered for it.
    if (tooLarge.length > 0 || sizeOf(content) < NEAR || this.object === undefined) return tooLarge;
    return applySizeMistakes(this.object.toJson());
  }

  /** @internal */
  protected refuse(message: string, help: string, option: (string | number)[]): void {
    report(this, { ruleId: 'config/content', message, help, option });
  }
}
