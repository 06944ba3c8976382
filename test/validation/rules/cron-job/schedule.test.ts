import { describe, expect, it } from 'vitest';
import { schedule } from '../../../../src/validation/rules/cron-job/schedule.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(schedule);

const count = (text: string, version: '1.28' | '1.36', timeZone?: string): number =>
  judgedBy(schedule, workload('CronJob', { schedule: text, timeZone }), { version }).length;

describe('a schedule', () => {
  it.each([
    ['@every 1h', 0],
    ['? ? ? ? ?', 0],
    ['* * * * 7', 1],
    ['* * * * * *', 1],
    ['', 0],
    ['@reboot', 1],
  ])('%s: %i', (text, found) => {
    expect(count(text, '1.36')).toBe(found);
  });

  it('could hold a zone until 1.28, beside no timeZone', () => {
    expect(count('CRON_TZ=Asia/Seoul 0 3 * * *', '1.36')).toBe(1);
    expect(count('CRON_TZ=Asia/Seoul 0 3 * * *', '1.28')).toBe(0);
    expect(count('TZ=Asia/Seoul 0 25 * * *', '1.28')).toBe(1);
    expect(count('TZ=Seoul 0 3 * * *', '1.28')).toBe(1);
    expect(count('TZ=Asia/Seoul 0 3 * * *', '1.28', 'Asia/Seoul')).toBe(1);
    expect(count('TZ=0', '1.28')).toBe(1);
  });
});
