import type { Construct } from 'constructs';
import { z } from 'zod';
import { reportAll } from '../core/mistakes.js';
import { isFaulty } from '../core/faulty.js';
import type { KubernetesObject } from '../core/kubernetes-object.js';
import { strict } from '../core/options/strict.js';
import { contentSchema, type ContentValue, renderConfigData } from '../rendering/content.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { immutableMistakes } from './checks/content-checks.js';
import { ConfigSource } from './config-source.js';

/** Options of a {@link Config}. */
export interface ConfigOptions<D extends string = string, F extends string = never> {
  /**
   * Short values by key, mostly for environment variables: `data`, and `binaryData` for bytes. References such as
   * `db.host` may stand in them; they open no path, so who calls it says so with `uses`.
   * @default none
   */
  data?: Record<D, ContentValue>;
  /**
   * Contents of files by name, mostly to be mounted: texts, `file('./app.conf')`, all of `folder('./conf')`, or bytes.
   * What is no text goes into `binaryData`. All keys together hold at most 1 MiB.
   * @default none
   */
  files?: Record<F, ContentValue>;
  /**
   * What a change of the content does: restart the pods that use it, or nothing, since the program reads the mounted
   * files again itself. Variables and mounts of a sub-path never change in a running pod, so `'reload'` is an error there.
   * @default 'restart'
   */
  onChange?: 'restart' | 'reload';
  /**
   * Nobody can change the content any more: `immutable`. Other content then needs another name, so the name must hold a
   * version, as in `settings-v2`.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
   */
  immutable?: boolean;
  /** `metadata.name` of the ConfigMap. @default the construct's id */
  name?: string;
  /** Labels of the ConfigMap. @default those of the map */
  labels?: Record<string, string>;
  /** Annotations of the ConfigMap. @default none */
  annotations?: Record<string, string>;
}

/** @internal Judges {@link ConfigOptions}. */
export const configSchema = strict({
  data: contentSchema.optional(),
  files: contentSchema.optional(),
  onChange: z.enum(['restart', 'reload']).optional(),
  immutable: z.boolean().optional(),
  name: z.string().optional(),
  labels: labelsSchema.optional(),
  annotations: annotationsSchema.optional(),
});

/**
 * Configuration that is no secret. Becomes a ConfigMap; pods that use a key of it restart when that key changes.
 * @see https://kubernetes.io/docs/concepts/configuration/configmap/
 */
export class Config<D extends string = never, F extends string = never> extends ConfigSource<D | F> {
  /** The Kubernetes kind of the object. */
  readonly kind = 'ConfigMap';
  /** Whether a change of it restarts nothing, since programs read its files again. */
  readonly reloads: boolean;
  /** @internal */
  protected readonly object: KubernetesObject;

  constructor(scope: Construct, id: string, options: ConfigOptions<D, F>) {
    super(scope, id, { kind: 'Config', hide: Config }, options);
    const judged = this.parse(configSchema, options);
    const { data = {}, files = {}, immutable } = judged;
    this.reloads = judged.onChange === 'reload';
    for (const key of Object.keys(files)) {
      if (Object.hasOwn(data, key))
        this.refuse(`key "${key}" is in data and in files`, 'keep one of the two', ['files', key]);
    }
    this.hold({ data, files });
    reportAll(this, immutableMistakes(this.name, judged));
    this.object = this.add(judged.labels, judged.annotations, () => ({
      immutable,
      ...renderConfigData(this.content()),
    }));
  }

  keys(): readonly string[] | undefined {
    // Keys with a mistake of their own have been told.
    return isFaulty(this, 'data') || isFaulty(this, 'files') ? undefined : this.heldKeys();
  }
}
