import { describe, expect, it } from 'vitest';
import { backoffPerIndex } from '../../../../src/validation/rules/job/backoff-per-index.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(backoffPerIndex);

const indexed = { completionMode: 'Indexed', completions: 5 };
const many = { completionMode: 'Indexed', completions: 200_000, backoffLimitPerIndex: 1 };

describe('failures of indexes', () => {
  it.each([
    [{ ...indexed, backoffLimitPerIndex: 1, maxFailedIndexes: 5 }, []],
    [{ ...indexed, maxFailedIndexes: 5 }, ['backoffLimitPerIndex']],
    [{ completionMode: 'NonIndexed', maxFailedIndexes: 1 }, ['backoffLimitPerIndex', 'maxFailedIndexes']],
    [{ ...many, maxFailedIndexes: 10_000, parallelism: 10_000 }, []],
    [many, ['maxFailedIndexes']],
    [{ ...many, maxFailedIndexes: 10_001, parallelism: 10_001 }, ['maxFailedIndexes', 'parallelism']],
    [{ ...many, completions: 100_000, maxFailedIndexes: 100_000 }, []],
    [{ ...many, backoffLimitPerIndex: null, maxFailedIndexes: 100_001 }, ['backoffLimitPerIndex', 'maxFailedIndexes']],
  ])('%j', (spec, fields) => {
    const found = judgedBy(backoffPerIndex, jobs('Job', spec));
    expect(found.map(({ path }) => path.split('/').at(-1))).toEqual(fields);
  });

  it('are dropped from a Job of 1.28, and from no CronJob', () => {
    expect(judgedBy(backoffPerIndex, jobs('Job', { maxFailedIndexes: 1 }), { version: '1.28' })).toEqual([]);
    expect(judgedBy(backoffPerIndex, jobs('CronJob', { maxFailedIndexes: 1 }), { version: '1.28' })).toHaveLength(2);
  });
});
