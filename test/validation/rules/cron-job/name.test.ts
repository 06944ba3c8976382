import { describe, expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/cron-job/name.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample, workload, workloadSpec } from '../../sample-objects.js';

testRule(name);

describe('the name of a CronJob', () => {
  it('leaves room where the server makes it', () => {
    const count = (length: number) =>
      judgedBy(name, sample('CronJob', workloadSpec('CronJob'), { generateName: 'a'.repeat(length) })).length;
    expect(count(47)).toBe(0);
    expect(count(48)).toBe(1);
    expect(judgedBy(name, workload('CronJob'))).toEqual([]);
  });
});
