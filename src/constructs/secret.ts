import type { Construct } from 'constructs';
import { z } from 'zod';
import { declareExternal } from '../core/externals.js';
import { isFaulty } from '../core/faulty.js';
import type { KubernetesObject } from '../core/kubernetes-object.js';
import { checkLater, reportAll } from '../core/mistakes.js';
import { named, strict } from '../core/options/strict.js';
import { configKey } from '../kubernetes/names.js';
import { contentSchema, type ContentValue, renderSecretData } from '../rendering/content.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
import { immutableMistakes } from './checks/content-checks.js';
import { secretTypeMistakes } from './checks/secret-type-checks.js';
import { ConfigSource } from './config-source.js';

/** A Secret that somebody else makes: an operator, or a person. */
export interface ExistingSecretOptions<K extends string = string> {
  /** The keys that it has. */
  existing: K[];
  /** `metadata.name` of the Secret. @default the construct's id */
  name?: string;
}

/** A Secret whose values are no secrets, such as a password for a developer's machine. They stand in git for all to read. */
export interface PublicSecretOptions<K extends string = string> {
  /**
   * Values by key, as they are: texts, `file('./tls.crt')`, all of `folder('./certificates')`, or bytes; base64 is our
   * work. References such as `db.host` may stand in them; they open no path. Together they hold at most 1 MiB.
   */
  data: Record<K, ContentValue>;
  /** Says that everybody may read the values. Without it nothing is written. */
  notSecret: true;
  /**
   * The kind of content: `type`, e.g. `'kubernetes.io/tls'`. Keys that the API server demands of a type of its own must
   * be there: `tls.crt` and `tls.key`, `.dockerconfigjson`, `username` or `password`, `ssh-privatekey`.
   * @default 'Opaque'
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
   */
  type?: string;
  /**
   * What a change of the content does: restart the pods that use it, or nothing, since the program reads the mounted
   * files again itself. With variables and mounts of a sub-path `'reload'` is an error, since they never change.
   * @default 'restart'
   */
  onChange?: 'restart' | 'reload';
  /** Nobody can change the content any more: `immutable`. The name must then hold a version, as in `login-v2`. @default false */
  immutable?: boolean;
  /** `metadata.name` of the Secret. @default the construct's id */
  name?: string;
  /** Labels of the Secret. @default those of the map */
  labels?: Record<string, string>;
  /** Annotations of the Secret. @default none */
  annotations?: Record<string, string>;
}

/** Options of a {@link Secret}. */
export type SecretOptions<K extends string = string> = ExistingSecretOptions<K> | PublicSecretOptions<K>;

const key = named(configKey);
const name = z.string().optional();

/** @internal Judges {@link SecretOptions}. */
export const secretSchema = z.union([
  strict({ existing: z.array(key), name }),
  strict({
    data: contentSchema,
    notSecret: z.literal(true, {
      error:
        "data stands in git for everybody to read, so a secret can't be there\nname the keys of a Secret on the cluster, existing: ['…'], or say notSecret: true",
    }),
    type: z.string().min(1).optional(),
    onChange: z.enum(['restart', 'reload']).optional(),
    immutable: z.boolean().optional(),
    name,
    labels: labelsSchema.optional(),
    annotations: annotationsSchema.optional(),
  }),
]);

/**
 * Passwords, tokens and keys. Real ones never stand in git: name the keys of a Secret that exists on the cluster
 * (`existing`), or mark values as not secret.
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export class Secret<K extends string = never> extends ConfigSource<K> {
  /** The Kubernetes kind of the object. */
  readonly kind = 'Secret';
  /** @internal */
  protected readonly object: KubernetesObject | undefined;
  /** Whether a change of it restarts nothing, since programs read its files again. */
  readonly reloads: boolean;
  private readonly named: readonly string[] | undefined;

  constructor(scope: Construct, id: string, options: SecretOptions<K>) {
    super(scope, id, { kind: 'Secret', hide: Secret }, options);
    const judged = this.parse(secretSchema, options);
    // Keys with a mistake of their own have been told.
    const told = isFaulty(this, 'data') || isFaulty(this, 'existing');
    if ('data' in judged) {
      const { type = 'Opaque', immutable, annotations } = judged;
      this.reloads = judged.onChange === 'reload';
      this.hold({ data: judged.data });
      this.named = told ? undefined : this.heldKeys();
      reportAll(this, immutableMistakes(this.name, judged));
      if (!told) checkLater(this, () => secretTypeMistakes(type, this.content(), annotations));
      this.object = this.add(judged.labels, annotations, () => ({
        immutable,
        type,
        data: renderSecretData(this.content()),
      }));
    } else {
      this.reloads = false;
      this.named = told ? undefined : judged.existing;
      declareExternal(this, { kind: 'Secret', namespace: this.map.namespace, name: this.name });
    }
  }

  keys(): readonly string[] | undefined {
    return this.named;
  }
}
