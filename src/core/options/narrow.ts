import type { z } from 'zod';
import { type Shape, shapeOf, strict } from './strict.js';
import { isPlain } from './values.js';

// Of each strict object, by the options that are given.
const known = new WeakMap<z.ZodType, Map<string, z.ZodType>>();

/**
 * The same schema with just the options that are given and those that must be: zod looks at every option of an object,
 * and of its tens most constructs are given few. Whole for what it does not know.
 */
export function narrowed<Schema extends z.ZodType>(schema: Schema, input: unknown): Schema {
  const shape = shapeOf(schema);
  if (shape === undefined || !isPlain(input)) return schema;
  const given = Object.keys(input);
  if (!given.every((key) => Object.hasOwn(shape, key))) return schema;
  const narrow = known.get(schema) ?? new Map<string, z.ZodType>();
  known.set(schema, narrow);
  const id = given.join(' ');
  const found = narrow.get(id) ?? strict(withFields(shape, given));
  narrow.set(id, found);
  // It gives the same for this input.
  return found as Schema;
}

function withFields(shape: Shape, given: readonly string[]): Shape {
  const kept = Object.entries(shape).filter(([key, option]) => given.includes(key) || saysMoreOfNothing(option));
  return Object.fromEntries(kept);
}

/** Whether an option that is not given is a mistake, or has a value all the same. */
function saysMoreOfNothing(option: Shape[string]): boolean {
  const { success, data } = (option as z.ZodType).safeParse(undefined);
  return !success || data !== undefined;
}
