import { Construct } from 'constructs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isFaulty } from '../../../src/core/faulty.js';
import { findingsOf } from '../../../src/core/mistakes.js';
import { hiddenKeyIn } from '../../../src/core/options/hidden-key.js';
import { parseOptions } from '../../../src/core/options/parse.js';
import { strict } from '../../../src/core/options/strict.js';

const inner = strict({ port: z.int().min(1), name: z.string().optional() });
const schema = strict({
  image: z.string(),
  ports: z.record(z.string(), z.union([z.int().min(1), inner])).optional(),
  list: z.array(z.string()).optional(),
  nested: strict({ must: z.string(), may: z.int().optional() }).optional(),
});

function parsed(input: unknown) {
  const root = new Construct(undefined as never, '');
  const options = parseOptions(root, schema, input);
  return { options, count: findingsOf(root).length, root };
}

describe('what comes back', () => {
  it.each<[string, unknown, unknown]>([
    ['is what is right', { image: 'a', ports: { http: 80 } }, { image: 'a', ports: { http: 80 } }],
    ['lacks what is unknown', { image: 'a', zzz: 1 }, { image: 'a' }],
    [
      'lacks a faulty leaf alone',
      { image: 'a', ports: { http: 0, metrics: 9090 } },
      { image: 'a', ports: { metrics: 9090 } },
    ],
    [
      'lacks the faulty part of a union',
      { image: 'a', ports: { http: { port: 80, nme: 'x' } } },
      { image: 'a', ports: { http: { port: 80 } } },
    ],
    [
      'lacks an owner whose required part is faulty',
      { image: 'a', ports: { http: { port: 'x' } } },
      { image: 'a', ports: {} },
    ],
    ['lacks an optional owner without its required part', { image: 'a', nested: { may: 1 } }, { image: 'a' }],
    ['lacks faulty items, and only those', { image: 'a', list: [1, 'x', 2, 'y', 3] }, { image: 'a', list: ['x', 'y'] }],
    ['keeps all else where something is missing', { list: ['x'] }, { list: ['x'] }],
    ['is empty for what is no object', 5, {}],
    ['is empty for nothing', undefined, {}],
  ])('%s', (_, input, expected) => {
    expect(parsed(input).options).toEqual(expected);
  });

  it('leaves the input as it is, and instances the ones they are', () => {
    const date = new Date(0);
    const input = { image: 'a', zzz: { date }, list: [1] };
    parsed(input);
    expect(input).toEqual({ image: 'a', zzz: { date }, list: [1] });
    const map = new Map([['zzz', 1]]);
    parsed({ image: 'a', ports: { http: map } });
    expect(map.size).toBe(1);
  });

  it('fits the schema, or lacks what must be at the top, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            image: fc.anything(),
            ports: fc.anything(),
            list: fc.array(fc.anything()),
            nested: fc.anything(),
          }),
        ),
        (input) => {
          const { options, count } = parsed(input);
          const again = schema.safeParse(options);
          if (!again.success) expect(again.error.issues.map(({ path }) => path)).toEqual([['image']]);
          expect(count > 0).toBe(!schema.safeParse(input).success || hiddenKeyIn(input) !== undefined);
        },
      ),
    );
  });
});

it('says which options were left out', () => {
  const { root } = parsed({ imge: 'a', ports: { http: 0 } });
  expect(['imge', 'image', 'ports', 'list'].map((option) => isFaulty(root, option))).toEqual([true, true, true, false]);
});

it.each<[string, string, string[]]>([
  ['at the top', '{ "image": "a", "__proto__": {} }', ['there is no option "__proto__"']],
  [
    'in a map',
    '{ "image": "a", "ports": { "__proto__": 80 } }',
    ['JavaScript keeps the key __proto__ for itself, so it would be left out'],
  ],
])('a key __proto__ that came out of JSON is not left out without a word: %s', (_, json, messages) => {
  expect(findingsOf(parsed(JSON.parse(json)).root).map(({ message }) => message)).toEqual(messages);
});
