import { z } from 'zod';
import { checked, named, strict } from '../core/options/strict.js';
import type { KeySource } from '../core/references/key.js';
import { envName } from '../kubernetes/names.js';

/** All keys of a Config or Secret, with options. */
export interface EnvFromOptions {
  /** The Config or Secret. */
  from: KeySource;
  /** What each variable's name begins with: `prefix`, e.g. `'DB_'`. @default nothing */
  prefix?: string;
  /** Start also where the object is missing: `optional`. @default false */
  optional?: boolean;
}

/** All keys of a Config or Secret as environment variables. */
export type EnvFrom = KeySource | EnvFromOptions;

/** Whether this is a Config, a Secret, or something that stands for one. */
export function isKeySource(value: unknown): value is KeySource {
  return typeof value === 'object' && value !== null && 'kind' in value && 'keys' in value && 'checksum' in value;
}

const source = checked<KeySource>((value) => (isKeySource(value) ? undefined : 'must be a Config or a Secret'));

/** @internal Judges a list of {@link EnvFrom}. */
export const envFromSchema = z.array(
  z.union([source, strict({ from: source, prefix: named(envName).optional(), optional: z.boolean().optional() })]),
);

/** The `envFrom` of a container. */
export function renderEnvFrom(list: readonly EnvFrom[]) {
  return list.map((item) => {
    const { from, prefix, optional } = isKeySource(item)
      ? { from: item, prefix: undefined, optional: undefined }
      : item;
    const reference = { name: from.name, optional };
    return from.kind === 'Secret' ? { prefix, secretRef: reference } : { prefix, configMapRef: reference };
  });
}
