import type { z } from 'zod';
import { PLAINLY, type Shape, shapeOf, strict } from './strict.js';
import { isPlain } from './values.js';

/** What is known of a strict object. */
interface Known {
  /** The options that say something where they are not given: that they must be, or their default. */
  readonly always: ReadonlySet<string>;
  /** Narrower schemas, by the options that are given. */
  readonly narrow: Map<string, z.ZodType>;
}

const known = new WeakMap<z.ZodType, Known>();

/**
 * The same schema with just the options that are given and those that must be: zod looks at every option of an object,
 * and of its tens most constructs are given few. Whole for what it does not know.
 */
export function narrowed<Schema extends z.ZodType>(schema: Schema, input: unknown): Schema {
  const shape = shapeOf(schema);
  if (shape === undefined || !isPlain(input)) return schema;
  // With those that a loop would not see: zod asks for each by its name.
  const given = Object.getOwnPropertyNames(input);
  if (!given.every((key) => Object.hasOwn(shape, key))) return schema;
  const { always, narrow } = knownOf(schema, shape);
  const id = given.join(' ');
  const found = narrow.get(id) ?? strict(withFields(shape, new Set([...always, ...given])));
  narrow.set(id, found);
  // It gives the same for this input.
  return found as Schema;
}

const withFields = (shape: Shape, kept: ReadonlySet<string>): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([key]) => kept.has(key)));

function knownOf(schema: z.ZodType, shape: Shape): Known {
  const before = known.get(schema);
  if (before) return before;
  const now = { always: saidOfNothing(schema, shape), narrow: new Map<string, z.ZodType>() };
  known.set(schema, now);
  return now;
}

function saidOfNothing(schema: z.ZodType, shape: Shape): Set<string> {
  // The whole is asked too: an option that takes `undefined` may still have to be there.
  const missing = schema.safeParse({}, PLAINLY).error?.issues.map(({ path }) => String(path[0])) ?? [];
  const filledIn = Object.entries(shape).filter(([, option]) => {
    const { success, data } = (option as z.ZodType).safeParse(undefined, PLAINLY);
    return !success || data !== undefined;
  });
  return new Set([...missing, ...filledIn.map(([key]) => key)]);
}
