import fc from 'fast-check';
import type { z } from 'zod';
import { BY_KEY, NUMBERS, TEXTS } from './words.js';

/** Stands for something of the app that options refer to; {@link filled} puts it in. */
export class Stand {
  constructor(readonly index: number) {}
}

/** What options can refer to, in the same order in each app. */
export type Things = readonly unknown[];

interface Context {
  readonly things: Things;
  /** Options that are left out, by their keys: what is random there is never right. */
  readonly without: readonly string[];
}

/** Options that a schema finds nothing wrong with, for the most part: a few of all that there are at a time. */
export function optionsOf(schema: z.core.$ZodType, context: Context, depth = 0): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (one: z.core.$ZodType): fc.Arbitrary<unknown> => optionsOf(one, context, depth + 1);
  switch (def.type) {
    case 'object':
      return objectOf(def.shape, context, depth);
    case 'union':
      return fc.oneof(...def.options.map(inner));
    case 'record': {
      const value = inner(def.valueType);
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, value, {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      });
    }
    case 'array':
      return fc.array(inner(def.element), { minLength: 1, maxLength: 3 });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc.constantFrom(...fitting(schema, TEXTS));
    case 'number':
      return fc.constantFrom(...fitting(schema, NUMBERS));
    case 'custom':
      return customOf(schema, context);
    case 'unknown':
      return fc.constant({});
    case 'optional':
    case 'readonly':
    case 'nonoptional':
    case 'default':
      return optionsOf(def.innerType, context, depth);
    default:
      throw new Error(`a schema of type ${def.type}: say here what is valid for it`);
  }
}

/** All that an object demands, and a few of its options. */
function objectOf(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  context: Context,
  depth: number,
): fc.Arbitrary<object> {
  const fields = Object.entries(shape)
    .filter(([key]) => !context.without.includes(key))
    .map(([key, schema]) => {
      const known = BY_KEY[key]?.filter((value) => takes(schema, value)) ?? [];
      const value = known.length > 0 ? fc.constantFrom(...known) : optionsOf(schema, context, depth + 1);
      return { key, optional: schema._zod.optin === 'optional', value };
    });
  const optional = fields.filter((field) => field.optional);
  const most = Math.min(optional.length, depth === 0 ? 5 : 3);
  return fc
    .subarray(optional, { maxLength: most })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          fields.filter((field) => !field.optional || chosen.includes(field)).map(({ key, value }) => [key, value]),
        ),
        { noNullPrototype: true },
      ),
    );
}

/** Of all that could be meant, what the schema takes: references by their place, then texts and numbers. */
function customOf(schema: z.core.$ZodType, { things }: Context): fc.Arbitrary<unknown> {
  const stands = things.flatMap((thing, index) => (takes(schema, thing) ? [new Stand(index)] : []));
  const plain = [...TEXTS, ...NUMBERS, true, {}].filter((value) => takes(schema, value));
  const choices = [stands, plain]
    .filter(({ length }) => length > 0)
    .map((values) => fc.constantFrom<unknown>(...values));
  if (choices.length === 0) throw new Error('a check that takes none of the words and things: add one that it takes');
  return fc.oneof(...choices);
}

function fitting<T>(schema: z.core.$ZodType, values: readonly T[]): T[] {
  const found = values.filter((value) => takes(schema, value));
  if (found.length === 0) throw new Error('a schema that takes none of the words: add some that it takes');
  return found;
}

const takes = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value, { jitless: true }).success;

/** Options with the things of one app where they stand for them. */
export function filled(value: unknown, things: Things): unknown {
  if (value instanceof Stand) return things[value.index];
  if (Array.isArray(value)) return value.map((item) => filled(item, things));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, things)]));
}
