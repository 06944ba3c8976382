import { afterEach, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { KUBERNETES_VERSIONS } from '../../../src/kubernetes/versions.js';
import { run } from '../../../src/testing/index.js';
import { delivered } from '../gitops/program.js';
import { pointsOf, type Points, strike } from './points.js';
import { everyOption, gatedOptions } from './program.js';
import { exportedSchemas } from './schemas.js';

// Judged by the whole schema, so that it sees what it is asked.
vi.mock('../../../src/core/options/narrow.js', () => ({ narrowed: (schema: z.ZodType) => schema }));

afterEach(() => void vi.restoreAllMocks());

const title = (schema: string): string => schema.replace(/Schema$/, '');

it('the programs say everything that an option can say', async () => {
  const schemas = await exportedSchemas();
  const given = new Map<z.ZodType, unknown[]>();
  for (const schema of schemas.values()) {
    const judge = schema.safeParse.bind(schema);
    vi.spyOn(schema, 'safeParse').mockImplementation((value, context) => {
      given.set(schema, [...(given.get(schema) ?? []), value]);
      return judge(value, context);
    });
  }
  for (const version of KUBERNETES_VERSIONS) {
    for (const program of [everyOption, gatedOptions, delivered]) {
      const { findings } = await run(() => program(version));
      // Warnings are of what is left out or outside on purpose, to say every option somewhere.
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  }
  vi.restoreAllMocks();

  const points: Points = new Map();
  for (const [name, schema] of schemas) pointsOf(schema, title(name), points);
  for (const [schema, values] of given) for (const value of values) strike(schema, value, points);
  const unsaid = [...points.values()].flatMap((own) => [...own.values()]);
  expect(unsaid).toEqual([]);
});
