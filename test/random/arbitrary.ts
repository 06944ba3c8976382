import fc from 'fast-check';
import type { z } from 'zod';
import { BY_KEY, NUMBERS, TEXTS } from './words.js';

/** Stands for something of the app that options refer to; {@link filled} puts it in. */
class Stand {
  constructor(readonly index: number) {}
}

/** What options can refer to, in the same order in each app. */
export type Things = readonly unknown[];

export interface Context {
  readonly things: Things;
  /** Options that are left out, by their keys: what is random there is never right. */
  readonly without: readonly string[];
  /** Told of each option that none of the words and things is right for: it is left out. */
  readonly speechless: (path: string) => void;
}

/** Options that a schema finds nothing wrong with, for the most part: a few of all that there are at a time. */
export function optionsOf(schema: z.core.$ZodType, context: Context, path: string): fc.Arbitrary<unknown> {
  const found = valuesOf(schema, context, path);
  if (found === undefined) throw new Error(`nothing is right for ${path}`);
  return found;
}

type Values = fc.Arbitrary<unknown> | undefined;

function valuesOf(schema: z.core.$ZodType, context: Context, path: string): Values {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (one: z.core.$ZodType, key: string): Values => valuesOf(one, context, `${path}${key}`);
  switch (def.type) {
    case 'object':
      return objectOf(def.shape, context, path);
    case 'union': {
      const branches = def.options.flatMap((one, index) => inner(one, `|${index}`) ?? []);
      return branches.length === 0 ? undefined : fc.oneof(...branches);
    }
    case 'record': {
      const [key, value] = [inner(def.keyType, '.key'), inner(def.valueType, '.*')];
      if (key === undefined || value === undefined) return undefined;
      return fc.dictionary(key as fc.Arbitrary<string>, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    }
    case 'array': {
      const item = inner(def.element, '[]');
      return item && fc.array(item, { minLength: 1, maxLength: 3 });
    }
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return oneOf(fitting(schema, TEXTS), context, path);
    case 'number':
      return oneOf(fitting(schema, NUMBERS), context, path);
    case 'custom':
      return customOf(schema, context, path);
    case 'unknown':
      return fc.constant({});
    case 'optional':
    case 'readonly':
    case 'nonoptional':
    case 'default':
      return valuesOf(def.innerType, context, path);
    default:
      throw new Error(`a schema of type ${def.type}: say here what is valid for it`);
  }
}

/** All that an object demands, and a few of its options. */
function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>, context: Context, path: string): Values {
  const fields = Object.entries(shape)
    .filter(([key]) => !context.without.includes(key))
    .map(([key, schema]) => {
      const known = fitting(schema, BY_KEY[key] ?? []);
      const value = known.length > 0 ? fc.constantFrom(...known) : valuesOf(schema, context, `${path}.${key}`);
      return { key, optional: schema._zod.optin === 'optional', value };
    });
  if (fields.some(({ optional, value }) => !optional && value === undefined)) return undefined;
  const optional = fields.filter((field) => field.optional && field.value !== undefined);
  const most = Math.min(optional.length, path.includes('.') ? 2 : 4);
  return fc.subarray(optional, { maxLength: most }).chain((chosen) =>
    fc.record(
      Object.fromEntries(
        fields.flatMap((field) => {
          const { key, value } = field;
          return value !== undefined && (!field.optional || chosen.includes(field)) ? [[key, value]] : [];
        }),
      ),
      { noNullPrototype: true },
    ),
  );
}

/** Of all that could be meant, what the schema takes: references by their place, then texts and numbers. */
function customOf(schema: z.core.$ZodType, context: Context, path: string): Values {
  const stands = context.things.flatMap((thing, index) => (takes(schema, thing) ? [new Stand(index)] : []));
  const plain = fitting(schema, [...TEXTS, ...NUMBERS, true, {}]);
  if (stands.length === 0 || plain.length === 0) return oneOf([...stands, ...plain], context, path);
  return fc.oneof(fc.constantFrom<unknown>(...stands), fc.constantFrom<unknown>(...plain));
}

function oneOf(values: readonly unknown[], { speechless }: Context, path: string): Values {
  if (values.length > 0) return fc.constantFrom(...values);
  speechless(path);
  return undefined;
}

const fitting = <T>(schema: z.core.$ZodType, values: readonly T[]): T[] =>
  values.filter((value) => takes(schema, value));

const takes = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value, { jitless: true }).success;

/** Options with the things of one app where they stand for them. */
export function filled(value: unknown, things: Things): unknown {
  if (value instanceof Stand) return things[value.index];
  if (Array.isArray(value)) return value.map((item) => filled(item, things));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, things)]));
}
