import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mistakesOf } from '../../../src/core/options/issues.js';
import { checked, named, strict } from '../../../src/core/options/strict.js';

/** What is said of a value, a line each: where, what, what to do. */
const said = (schema: z.ZodType, value: unknown): string[] =>
  mistakesOf(schema.safeParse(value).error?.issues ?? [], value).map(
    ({ ruleId, option = [], message, help }) =>
      `${ruleId} [${option.join(' ')}] ${message}${help === undefined ? '' : ` | ${help}`}`,
  );

const port = z.union([z.int().min(1).max(65_535), strict({ port: z.int(), name: z.string().optional() })]);
const schema = strict({
  image: z.string(),
  replicas: z.union([z.int().min(0), strict({ min: z.int(), max: z.int() })]).optional(),
  ports: z
    .record(
      named((name) => (/^[a-z]+$/.test(name) ? undefined : `"${name}" is odd; use letters`)),
      port,
    )
    .optional(),
  mode: z.enum(['a', 'b', 'c']).optional(),
  on: z.literal(true).optional(),
  list: z.array(strict({ key: z.string() })).optional(),
  target: checked<string>((value) => (value === 'api' ? undefined : 'must be the api\nwrite target: api')).optional(),
});
const fine = { image: 'a:1' };

describe('an option', () => {
  it.each<[string, object, string[]]>([
    ['nothing wrong', fine, []],
    ['missing', {}, ['options/missing [] option "image" is missing | add image: …']],
    ['misspelt', { imge: 'a' }, ['options/unknown [imge] there is no option "imge" | did you mean "image"?']],
    [
      'unknown',
      { ...fine, zzz: 1 },
      [
        'options/unknown [zzz] there is no option "zzz" | the options are image, replicas, ports, mode, on, list, target',
      ],
    ],
    ['of another type', { image: 5 }, ['options/invalid [image] image: must be a text in quotes (got 5)']],
    ['none of a few', { ...fine, mode: 'd' }, [`options/invalid [mode] mode: must be 'a', 'b' or 'c' (got "d")`]],
    ['not the one', { ...fine, on: false }, ['options/invalid [on] on: must be true (got false)']],
    [
      'deep in a list',
      { ...fine, list: [{ key: 'x' }, { kye: 'y' }] },
      ['options/unknown [list 1 kye] there is no option "kye" in list[1] | did you mean "key"?'],
    ],
    [
      'missing deep in a list',
      { ...fine, list: [{}] },
      ['options/missing [list 0] option "list[0].key" is missing | add key: …'],
    ],
    ['no list', { ...fine, list: {} }, ['options/invalid [list] list: must be a list [ … ] (got an object)']],
    [
      'refused by a check',
      { ...fine, target: 'db' },
      ['options/invalid [target] target: must be the api (got "db") | write target: api'],
    ],
    [
      'under a key that is none',
      { ...fine, ports: { A1: 80 } },
      ['options/invalid [ports A1] "A1" is odd | use letters'],
    ],
    [
      'several at once',
      { imge: 'a', mode: 1, zzz: 2 },
      [
        `options/invalid [mode] mode: must be 'a', 'b' or 'c' (got 1)`,
        'options/unknown [imge] there is no option "imge" | did you mean "image"?',
        'options/unknown [zzz] there is no option "zzz" | the options are image, replicas, ports, mode, on, list, target',
      ],
    ],
  ])('%s', (_, value, expected) => {
    expect(said(schema, value)).toEqual(expected);
  });
});

describe('of a union', () => {
  it.each<[string, object, string[]]>([
    [
      'the branch that fits best speaks',
      { replicas: { min: 1, mx: 2 } },
      ['options/unknown [replicas mx] there is no option "mx" in replicas | did you mean "max"?'],
    ],
    [
      'a number that is too small',
      { replicas: -1 },
      ['options/invalid [replicas] replicas: must be at least 0 (got -1)'],
    ],
    [
      'no branch fits',
      { replicas: 'two' },
      ['options/invalid [replicas] replicas: must be a number, or an object { … } (got "two")'],
    ],
    [
      'a branch deeper down',
      { ports: { http: { port: '80' } } },
      ['options/invalid [ports http port] ports.http.port: must be a number (got "80")'],
    ],
    [
      'a port out of range',
      { ports: { http: 80_000 } },
      ['options/invalid [ports http] ports.http: must be at most 65535 (got 80000)'],
    ],
  ])('%s', (_, value, expected) => {
    expect(said(schema, { ...fine, ...value })).toEqual(expected);
  });

  const way = z.union([
    strict({ alpha: z.string(), x: z.int().optional() }),
    strict({ beta: z.string() }),
    strict({ gamma: z.string() }),
  ]);

  it('one of several options may be all that is missing', () => {
    expect(said(way, {})).toEqual([
      'options/missing [] one of the options alpha, beta, gamma is missing | add alpha, beta or gamma',
    ]);
    expect(said(way, { x: 1 })).toEqual(['options/missing [] option "alpha" is missing | add alpha: …']);
  });

  it('options of two branches do not go together', () => {
    expect(said(way, { alpha: 'x', beta: 'y' })).toEqual([
      'options/conflict [beta] beta does not go with alpha | drop one or the other',
    ]);
    expect(said(way, { beta: 'y', x: 1 })).toEqual([
      'options/conflict [x] x does not go with beta | drop one or the other',
    ]);
  });

  it('an instance of a class is no object that was written down', () => {
    expect(said(strict({ way }), { way: new Map() })).toEqual([
      'options/invalid [way] way: must be an object { … } (got an instance of Map)',
    ]);
  });

  it('a union in a union adds its branches', () => {
    const nested = strict({ at: z.union([z.string(), way]) });
    expect(said(nested, { at: { alhpa: 'x' } })).toEqual([
      'options/unknown [at alhpa] there is no option "alhpa" in at | did you mean "alpha"?',
    ]);
    expect(said(nested, { at: 5 })).toEqual([
      'options/invalid [at] at: must be a text in quotes, or an object { … } (got 5)',
    ]);
  });

  it('a check of ours knows what else there could be', () => {
    const either = z.union([
      checked<Date>((value) => (value instanceof Date ? undefined : 'must be a date or { start: … }\nlook')),
      strict({ start: z.string() }),
    ]);
    expect(said(strict({ when: either }), { when: 5 })).toEqual([
      'options/invalid [when] when: must be a date or { start: … } (got 5) | look',
    ]);
    expect(said(strict({ when: either }), { when: { strat: 'x' } })).toEqual([
      'options/unknown [when strat] there is no option "strat" in when | did you mean "start"?',
    ]);
    expect(said(strict({ when: either }), { when: new Map() })).toEqual([
      'options/invalid [when] when: must be a date or { start: … } (got an instance of Map) | look',
    ]);
  });
});
