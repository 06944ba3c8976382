import { z } from 'zod';

/** How to judge: zod would compile each schema at its first use, slower for tens of constructs, no faster for thousands. */
export const PLAINLY = { jitless: true };

/** The options of a strict object, by name. */
export type Shape = Readonly<z.core.$ZodLooseShape>;

const shapes = new WeakMap<z.ZodType, Shape>();

/** The options of a schema that `strict` made and nobody refined; undefined for any other. */
export const shapeOf = (schema: z.ZodType): Shape | undefined => shapes.get(schema);

// Of a union, zod takes the only branch that goes on; an unknown key alone must not make a branch the one meant.
const ENDS = z.check(({ issues }) => {
  for (const issue of issues) Object.assign(issue, { continue: false });
});
const NOTHING = z.never();

/**
 * A strict object whose complaint about an unknown key names the keys that there are.
 * @param short the option that whoever gives just a text means
 */
export function strict<Given extends z.core.$ZodLooseShape>(shape: Given, short?: keyof Given & string) {
  const error: z.core.$ZodErrorMap = ({ code, input }) => {
    if (code === 'unrecognized_keys') return Object.keys(shape).join(' ');
    return short !== undefined && typeof input === 'string'
      ? `must be an object { … }\nwrite { ${short}: '${input}' }`
      : undefined;
  };
  // Made with its check: adding one to a schema makes another schema.
  const schema = new z.ZodObject({ type: 'object', shape, catchall: NOTHING, checks: [ENDS], error });
  shapes.set(schema, shape);
  return schema as z.ZodObject<Given, z.core.$strict>;
}

/**
 * A value that `problem` finds nothing wrong with.
 * @param problem says what is wrong, on a second line what to write instead
 */
export function checked<T>(problem: (value: unknown) => string | undefined) {
  return z.custom<T>().superRefine((value, context) => {
    const message = problem(value);
    // Nothing of it fits, as with a wrong type: of a union, the other branches have something to say too.
    if (message !== undefined) context.addIssue({ code: 'custom', message, continue: false });
  });
}

type NameCheck = (value: string) => string | undefined;

const texts = new Map<NameCheck, z.ZodString>();

/** A text that a check of `src/kubernetes/names.ts` finds nothing wrong with. */
export function named(check: NameCheck): z.ZodString {
  const before = texts.get(check);
  if (before) return before;
  const judged = z.superRefine<string>((value, context) => {
    const message = check(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
  const schema = new z.ZodString({ type: 'string', checks: [judged] });
  texts.set(check, schema);
  return schema;
}
