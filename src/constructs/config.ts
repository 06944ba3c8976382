import type { Construct } from 'constructs';
import { z } from 'zod';
import { isFaulty } from '../core/faulty.js';
import type { KubernetesObject } from '../core/kubernetes-object.js';
import { named, strict } from '../core/options/strict.js';
import { configKey } from '../kubernetes/names.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { ConfigSource } from './config-source.js';

/** The most that a ConfigMap or Secret holds, in bytes. */
const MAXIMUM = 1024 * 1024;

/** Options of a {@link Config}. */
export interface ConfigOptions<D extends string = string, F extends string = never> {
  /** Short values by key, mostly for environment variables. @default none */
  data?: Record<D, string>;
  /** Contents of files by name, mostly to be mounted. @default none */
  files?: Record<F, string>;
  /** What a change of the content does: restart the pods that use it, or nothing, since the program reads the mounted files again itself. @default 'restart' */
  onChange?: 'restart' | 'reload';
  /** `metadata.name` of the ConfigMap. @default the construct's id */
  name?: string;
  /** Labels of the ConfigMap. @default those of the map */
  labels?: Record<string, string>;
  /** Annotations of the ConfigMap. @default none */
  annotations?: Record<string, string>;
}

const content = z.record(named(configKey), z.string());

/** @internal Judges {@link ConfigOptions}. */
export const configSchema = strict({
  data: content.optional(),
  files: content.optional(),
  onChange: z.enum(['restart', 'reload']).optional(),
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
  /** @internal */
  protected readonly object: KubernetesObject;
  /** @internal */
  protected readonly reloads: boolean;
  private readonly content: Record<string, string>;

  constructor(scope: Construct, id: string, options: ConfigOptions<D, F>) {
    super(scope, id, { kind: 'Config', hide: Config }, options);
    const { data = {}, files = {}, onChange, labels, annotations } = this.parse(configSchema, options);
    this.reloads = onChange === 'reload';
    this.content = { ...data, ...files };
    for (const key of Object.keys(files)) {
      if (Object.hasOwn(data, key))
        this.refuse(`key "${key}" is in data and in files`, 'keep one of the two', ['files', key]);
    }
    const size = Object.entries(this.content).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (size > MAXIMUM)
      this.refuse(
        `the content has ${size} bytes, and a ConfigMap holds at most ${MAXIMUM}`,
        'put large files into the image or a volume',
        [],
      );
    this.object = this.add(labels, annotations, () => ({ data: this.content }));
  }

  keys(): readonly string[] | undefined {
    // Keys with a mistake of their own have been told.
    return isFaulty(this, 'data') || isFaulty(this, 'files') ? undefined : Object.keys(this.content);
  }
}
