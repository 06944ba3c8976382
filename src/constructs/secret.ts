import type { Construct } from 'constructs';
import { z } from 'zod';
import { isFaulty } from '../core/faulty.js';
import type { KubernetesObject } from '../core/kubernetes-object.js';
import { named, strict } from '../core/options/strict.js';
import { configKey } from '../kubernetes/names.js';
import { annotationsSchema, labelsSchema } from '../rendering/labels.js';
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
  /** Values by key, as plain text. */
  data: Record<K, string>;
  /** Says that everybody may read the values. Without it nothing is written. */
  notSecret: true;
  /** The kind of content: `type`. @default 'Opaque' */
  type?: string;
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
    data: z.record(key, z.string()),
    notSecret: z.literal(true, {
      error:
        "data stands in git for everybody to read, so a secret can't be there\nname the keys of a Secret on the cluster, existing: ['…'], or say notSecret: true",
    }),
    type: z.string().min(1).optional(),
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
  /** @internal */
  protected readonly reloads = false;
  private readonly known: readonly string[] | undefined;

  constructor(scope: Construct, id: string, options: SecretOptions<K>) {
    super(scope, id, { kind: 'Secret', hide: Secret }, options);
    const judged = this.parse(secretSchema, options);
    // Keys with a mistake of their own have been told.
    const told = isFaulty(this, 'data') || isFaulty(this, 'existing');
    if ('data' in judged) {
      this.known = told ? undefined : Object.keys(judged.data);
      this.object = this.add(judged.labels, judged.annotations, () => ({
        type: judged.type ?? 'Opaque',
        data: encoded(judged.data),
      }));
    } else {
      this.known = told ? undefined : judged.existing;
    }
  }

  keys(): readonly string[] | undefined {
    return this.known;
  }
}

function encoded(data: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, Buffer.from(value).toString('base64')]));
}
