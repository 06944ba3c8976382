import { describe, expect, it } from 'vitest';
import { managedBy } from '../../../../src/validation/rules/job/managed-by.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(managedBy);

describe('managedBy', () => {
  it.each([
    ['a/b/c', 0],
    ['', 1],
    ['a/', 1],
    ['/a', 1],
    ['A/b', 1],
    ['a/b c', 1],
    [`a/${'b'.repeat(61)}`, 0],
    [`a/${'b'.repeat(62)}`, 1],
  ])('%s: %i', (name, count) => {
    expect(judgedBy(managedBy, jobs('CronJob', { managedBy: name }))).toHaveLength(count);
  });

  it('is dropped from a Job before 1.32', () => {
    expect(judgedBy(managedBy, jobs('Job', { managedBy: '' }), { version: '1.31' })).toEqual([]);
  });
});
