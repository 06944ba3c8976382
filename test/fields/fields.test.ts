import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { OPTIONS_OF_FIELDS } from '../../src/core/options/kubernetes-fields.js';
import { skipWithoutShared } from '../shared-folder.js';
import { allFields } from './api.js';
import { coverage, isPassThrough, type Use } from './coverage.js';
import { allExamples, synthesized } from './examples.js';
import { pagesOf } from './page.js';
import { PASSED_THROUGH } from './passed-through.js';
import type { Fields } from './rows.js';
import type { Option } from './trace.js';

// Judged by the whole schema, which the trace watches.
vi.mock('../../src/core/options/narrow.js', () => ({ narrowed: (schema: z.ZodType) => schema }));

/** Where an option stands in the container or pod that it is of. */
const withinContainer = (path: Option['path']): Option['path'] =>
  ['sidecars', 'init', 'containers'].includes(String(path[0])) && path.length > 2 ? path.slice(2) : path;

/** Rows that have no example yet. It only ever gets shorter. */
const OPEN = readFileSync(new URL('./open.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

describe.skipIf(skipWithoutShared())('every field of what we emit', () => {
  let fields: Fields;
  let all: Map<string, Use[]>;
  let uses: Map<string, Use>;
  let ids: string[];
  beforeAll(async () => {
    fields = allFields();
    all = await coverage(fields);
    uses = new Map([...all].flatMap(([id, [best]]) => (best === undefined ? [] : [[id, best]])));
    ids = fields.sections.flatMap(({ rows }) => rows.map(({ id }) => id));
  }, 120_000);

  it('leaves out only fields that there are', () => {
    expect(fields.unknown).toEqual([]);
  });

  it('has a program that writes it', () => {
    expect(ids.filter((id) => !uses.has(id) && !OPEN.includes(id))).toEqual([]);
    expect(OPEN.filter((id) => uses.has(id))).toEqual([]);
    expect(OPEN.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has an option of its own, but for one in ten with a reason', () => {
    const passed = ids.filter((id) => {
      const use = uses.get(id);
      return use !== undefined && isPassThrough(use);
    });
    expect(Object.keys(PASSED_THROUGH).toSorted()).toEqual(passed.toSorted());
    expect(passed.length).toBeLessThanOrEqual(ids.length / 10);
  });

  it('leads to its option where its name is written as one', () => {
    const written = [...all].flatMap(([id, found]) =>
      found.flatMap(({ option }) =>
        option === undefined ? [] : [{ names: id.split(/[ .]/), path: withinContainer(option.path) }],
      ),
    );
    const wrong = Object.entries(OPTIONS_OF_FIELDS).flatMap(([field, options]) =>
      options
        .map((option) => option.split('.'))
        .filter(
          (option) =>
            !written.some(
              ({ names, path }) =>
                names.some((name) => name.replace('[]', '') === field) &&
                option.every((key, index) => key === '*' || key === path[index]),
            ),
        )
        .map((option) => `${field}: ${option.join('.')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stands on a page that is up to date: npm run docs writes it', async () => {
    for (const [path, text] of pagesOf(fields, uses)) await expect(text).toMatchFileSnapshot(`../../${path}`);
  });
});

it('the examples are right', async () => {
  for (const example of await allExamples()) expect(synthesized(example).findings).toBe('');
});
