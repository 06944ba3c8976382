import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appSchema } from '../../../src/app/app.js';
import { configSchema } from '../../../src/constructs/config.js';
import { cronTaskSchema } from '../../../src/constructs/cron-task.js';
import { serviceMapSchema } from '../../../src/constructs/service-map-options.js';
import { statefulDBSchema } from '../../../src/constructs/stateful-db.js';
import { statelessAppSchema } from '../../../src/constructs/stateless-app.js';
import { narrowed } from '../../../src/core/options/narrow.js';
import { shapeOf, strict } from '../../../src/core/options/strict.js';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  App: appSchema,
  Config: configSchema,
  CronTask: cronTaskSchema,
  ServiceMap: serviceMapSchema,
  StatefulDB: statefulDBSchema,
  StatelessApp: statelessAppSchema,
  'one with all that zod does of nothing': strict({
    must: z.string(),
    may: z.string().optional(),
    given: z.int().default(3),
    anything: z.unknown(),
    custom: z.custom<string>((value) => value !== 'no'),
    made: z
      .string()
      .optional()
      .transform((text) => text ?? 'made'),
    caught: z.int().catch(7),
    nested: strict({ port: z.int(), name: z.string().optional() }).optional(),
  }),
};

class Instance {
  readonly image = 'a:1';
}

/** What people write, what they write by mistake, and what nobody writes. */
const VALUES: readonly unknown[] = [
  'a',
  '',
  'a:1',
  '10m',
  '1Gi',
  '/data',
  '0 3 * * *',
  'no',
  '\u0000',
  '\ud800',
  'x'.repeat(300),
  0,
  -0,
  1,
  -1,
  3,
  8080,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e21,
  10n,
  true,
  false,
  null,
  undefined,
  Symbol('a'),
  () => 'a',
  new Date(0),
  new Map([['a', 1]]),
  new Instance(),
  [],
  ['a'],
  ['a', 1],
  Array(2),
  Object.assign(['a'], { extra: 1 }),
  Object.freeze(['a']),
  {},
  { a: 'b' },
  { http: 80 },
  { port: 80 },
  { cpu: '1', memory: '1Gi' },
  { min: 1, max: 3, cpu: 50 },
  Object.freeze({ a: 'b' }),
  Object.assign(Object.create(null) as object, { a: 'b' }),
  Object.create({ a: 'b' }),
  JSON.parse('{ "__proto__": "a", "constructor": "b" }'),
];

/** Ways in which an object can hold options, all but the first of them odd. */
const HOLDERS: Readonly<Record<string, (options: Record<string, unknown>) => unknown>> = {
  plain: (options) => options,
  frozen: (options) => Object.freeze(options),
  'without a prototype': (options) => Object.assign(Object.create(null) as object, options),
  inherited: (options) => Object.create(options) as unknown,
  'of a class': (options) => Object.assign(new Instance(), options),
  'not to be listed': (options) =>
    Object.create(
      Object.prototype,
      Object.fromEntries(Object.entries(options).map(([key, value], n) => [key, { value, enumerable: n % 2 === 0 }])),
    ) as unknown,
  'behind getters': (options) =>
    Object.create(
      Object.prototype,
      Object.fromEntries(Object.entries(options).map(([key, value]) => [key, { get: () => value, enumerable: true }])),
    ) as unknown,
  'behind a proxy': (options) => new Proxy(options, {}),
  'with a symbol': (options) => Object.assign(options, { [Symbol('image')]: 1 }),
};

/** Options of a schema: mostly those that must be, and such values as each option takes. */
function optionsOf(schema: z.ZodType) {
  const fields = Object.entries(shapeOf(schema) ?? {}).map(([key, option]) => {
    const takes = (value: unknown): boolean => (option as z.ZodType).safeParse(value).success;
    const taken = VALUES.filter(takes);
    const value = fc.constantFrom(...(taken.length > 0 ? taken : VALUES));
    const field = fc.tuple(fc.constant(key), fc.oneof({ weight: 9, arbitrary: value }, fc.constantFrom(...VALUES)));
    return { field, must: !takes(undefined) };
  });
  const must = fields.flatMap((one) => (one.must ? [one.field] : []));
  const may = fields.flatMap((one) => (one.must ? [] : [one.field]));
  const unknown = fc.tuple(fc.constantFrom('imge', 'constructor', 'toString', 'a b'), fc.constantFrom(...VALUES));
  const some = (from: typeof may) =>
    fc.shuffledSubarray(from, { maxLength: Math.min(from.length, 6) }).chain((few) => fc.tuple(...few));
  const given = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(fc.tuple(...must), some(may)).map((parts) => parts.flat()) },
    some([...must, ...may, unknown]),
  );
  return fc.record({ given, holder: fc.constantFrom(...Object.keys(HOLDERS)) });
}

describe('a schema of the options that are given', () => {
  it.each(Object.keys(SCHEMAS))('takes what the whole one takes, and gives the same: %s', (name) => {
    const schema = SCHEMAS[name] as z.ZodType;
    let taken = 0;
    fc.assert(
      fc.property(optionsOf(schema), ({ given, holder }) => {
        const input = HOLDERS[holder]?.(Object.fromEntries(given));
        const [narrow, whole] = [narrowed(schema, input).safeParse(input), schema.safeParse(input)];
        expect(narrow.success).toBe(whole.success);
        if (!narrow.success || !whole.success) return;
        taken += 1;
        expect(narrow.data).toStrictEqual(whole.data);
        expect(Object.keys(narrow.data as object)).toEqual(Object.keys(whole.data as object));
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});
