import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtInSchemas } from '../../src/schemas/built-in.js';
import { rules } from '../../src/validation/rules/index.js';
import { validate } from '../../src/validation/validate.js';
import { objectsIn } from './rule-tester.js';

type Path = readonly (string | number)[];

const sets = rules
  .flatMap(({ examples }) => [...examples.valid, ...examples.invalid.map(({ yaml }) => yaml)])
  .map((yaml) => objectsIn(yaml))
  .map((objects) => ({ objects, paths: [...pathsIn(objects)].filter(({ length }) => length > 1) }));
const schemas = builtInSchemas('1.36');

function* pathsIn(value: unknown, at: Path = []): Iterable<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    yield path;
    yield* pathsIn(below, path);
  }
}

/** A copy with another value at a path. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: replaced(fields[key], rest, by) };
}

it('judges manifests with a hole anywhere without a crash', () => {
  const hole = fc.constantFrom(null, undefined, '', 0, [], {}, [null]);
  fc.assert(
    fc.property(fc.constantFrom(...sets), fc.nat(), hole, ({ objects, paths }, nth, by) => {
      const path = paths[nth % paths.length] as Path;
      const given = replaced(objects, path, by) as typeof objects;
      expect(validate(given, { version: '1.36', schemas, rules })).toBeInstanceOf(Array);
    }),
    { numRuns: 3000 },
  );
});
