import { describe, expect, it } from 'vitest';
import { jobSelector } from '../../../../src/validation/rules/cron-job/job-selector.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(jobSelector);

describe('the Jobs of a CronJob', () => {
  it('have not even an empty selector', () => {
    expect(judgedBy(jobSelector, jobs('CronJob', { selector: {} }))).toHaveLength(1);
    expect(judgedBy(jobSelector, jobs('CronJob', { selector: null, manualSelector: null }))).toEqual([]);
    expect(judgedBy(jobSelector, jobs('Job', { selector: {} }))).toEqual([]);
  });
});
