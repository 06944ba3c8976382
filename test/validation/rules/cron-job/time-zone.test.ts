import { describe, expect, it } from 'vitest';
import { timeZone } from '../../../../src/validation/rules/cron-job/time-zone.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(timeZone);

describe('a time zone', () => {
  it.each([
    [null, 0],
    ['Etc/GMT+12', 0],
    ['', 1],
    ['Local', 1],
    ['asia/seoul', 1],
    ['../x', 1],
  ])('%s: %i', (zone, count) => {
    expect(judgedBy(timeZone, workload('CronJob', { timeZone: zone }))).toHaveLength(count);
  });
});
