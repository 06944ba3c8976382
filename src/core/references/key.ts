import { report } from '../mistakes.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { MapContext } from '../map-context.js';
import { inOtherCluster, reportOtherCluster } from './other-cluster.js';
import type { Party, Where } from './party.js';
import { Reference } from './reference.js';

/** A ConfigMap or a Secret, as the workloads that use it see it. */
export interface KeySource {
  /** The Kubernetes kind of the object. */
  readonly kind: 'ConfigMap' | 'Secret';
  /** The object's `metadata.name`. */
  readonly name: string;
  /** The map whose pods can use it. */
  readonly map: MapContext;
  /** How messages call it, e.g. `shop/settings`. */
  readonly title: string;
  /** Its keys; `undefined` where only the cluster knows them. */
  keys(): readonly string[] | undefined;
  /** Content that a change of must restart pods for; `undefined` where only the cluster knows it. */
  checksum(keys: readonly string[] | 'all'): string | undefined;
  /** Whether a change of it restarts nothing, since programs read its mounted files again. @default false */
  readonly reloads?: boolean;
  /** Keys whose values are no text, which variables can't hold. @default none that is known of */
  binaryKeys?(): readonly string[];
}

/** What is said of a key where it is used. */
export interface KeyOptions {
  /** Start the pod also where the key is missing: `optional`. @default false */
  readonly optional?: boolean;
  /** The value needs no percent-encoding. @default false */
  readonly urlSafe?: boolean;
}

/** A reference to one key of a ConfigMap or a Secret. */
export class KeyReference extends Reference {
  readonly type = 'key';

  constructor(
    /** The ConfigMap or Secret that holds the key. */
    readonly source: KeySource,
    /** The key in the ConfigMap or Secret. */
    readonly key: string,
    /** What was said of it where it is used. */
    readonly options: KeyOptions = {},
  ) {
    super();
  }

  /** States that the value needs no percent-encoding, so that it may stand in a URL. */
  urlSafe(): KeyReference {
    return new KeyReference(this.source, this.key, { ...this.options, urlSafe: true });
  }

  connect(user: Party, where: Where): void {
    checkSameMap(this.source, user, where);
    if (this.options.optional !== true) checkKey(this.source, this.key, user, where);
    checkVariable(this.source, [this.key], user, where);
  }

  /** An EnvVarSource. @see https://kubernetes.io/docs/concepts/configuration/secret/ */
  resolve(): unknown {
    const selector = { name: this.source.name, key: this.key, ...(this.options.optional ? { optional: true } : {}) };
    return this.source.kind === 'Secret' ? { secretKeyRef: selector } : { configMapKeyRef: selector };
  }
}

/** A pod that uses a key which is not there does not start. */
export function checkKey(source: KeySource, key: string, user: Party, where: Where): void {
  const keys = source.keys();
  if (keys === undefined || keys.includes(key)) return;
  report(user.construct, {
    ruleId: 'reference/key',
    message: `${source.title} (${source.kind}) has no key "${key}"`,
    help: didYouMean(key, keys, `its keys are ${keys.join(', ') || 'none'}`),
    option: where.option,
    site: where.site,
  });
}

/** A variable holds text, and the one that it had when the pod started. */
export function checkVariable(source: KeySource, keys: readonly string[] | 'all', user: Party, where: Where): void {
  const told = { option: where.option, site: where.site };
  if (source.reloads === true) {
    report(user.construct, {
      ruleId: 'config/reload',
      message: `${source.title} (${source.kind}) reloads, but a variable keeps the value that it had when the pod started`,
      help: "mount it as files, or say onChange: 'restart' for it",
      ...told,
    });
  }
  const binary = (source.binaryKeys?.() ?? []).filter((key) => keys === 'all' || keys.includes(key));
  if (binary.length === 0) return;
  report(user.construct, {
    ruleId: 'config/binary-variable',
    message: `the value of "${binary.join('", "')}" in ${source.title} (${source.kind}) is no text, so no variable can hold it`,
    help: "mount it as a file: mounts: { '/path': ….files() }",
    ...told,
  });
}

/** Pods can use only the ConfigMaps and Secrets of their own namespace. */
export function checkSameMap(source: KeySource, user: Party, where: Where): void {
  if (inOtherCluster(source.map, user.map)) {
    reportOtherCluster(user.construct, user.map, { title: `${source.title} (${source.kind})`, map: source.map }, where);
    return;
  }
  if (source.map.namespace === user.map.namespace) return;
  report(user.construct, {
    ruleId: 'reference/other-namespace',
    message: `${source.title} (${source.kind}) is in namespace ${source.map.namespace ?? '(none)'}; pods of ${user.map.namespace ?? '(none)'} can't use it`,
    help: `make a ${source.kind} with that content in map ${user.map.name}`,
    option: where.option,
    site: where.site,
  });
}
