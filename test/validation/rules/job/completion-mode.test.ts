import { describe, expect, it } from 'vitest';
import { completionMode } from '../../../../src/validation/rules/job/completion-mode.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(completionMode);

const paths = (kind: string, spec: object) =>
  judgedBy(completionMode, jobs(kind, spec)).map(({ path }) => path.split('/').at(-1));

describe('an indexed Job', () => {
  it('has one completion where nothing is said, but not in a CronJob', () => {
    expect(paths('Job', { completionMode: 'Indexed' })).toEqual([]);
    expect(paths('CronJob', { completionMode: 'Indexed' })).toEqual(['completions']);
    expect(paths('Job', { completionMode: 'Indexed', completions: 0 })).toEqual([]);
  });

  it('runs so many pods at most', () => {
    const spec = { completionMode: 'Indexed', completions: 1, parallelism: 100_000 };
    expect(paths('Job', spec)).toEqual([]);
    expect(paths('Job', { ...spec, parallelism: 100_001 })).toEqual(['parallelism']);
    expect(paths('Job', { parallelism: 100_001 })).toEqual([]);
  });
});
