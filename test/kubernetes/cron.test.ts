import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronProblem, neverRuns } from '../../src/kubernetes/cron.js';

describe('cronProblem', () => {
  it.each([
    '* * * * *',
    '0 3 * * MON-FRI',
    '*/15 0-6/2 1,15 jan,Feb ?',
    '5/10 * * * *',
    '  0  0 * * 0 ',
    '@daily',
    '@every 1h30m',
    '@every -1.5s',
  ])('%s', (schedule) => {
    expect(cronProblem(schedule)).toBeUndefined();
  });

  it.each([
    ['* * * *', '"* * * *" has 4 fields, a schedule has 5: minute, hour, day of the month, month, day of the week'],
    ['60 * * * *', 'minute "60": 60 is above 59, the highest'],
    ['* * 0 * *', 'day of the month "0": 0 is below 1, the lowest'],
    ['* * * * 7', 'day of the week "7": 7 is above 6, the highest (Sunday is 0)'],
    ['* * * FOO *', 'month "FOO": "FOO" is not a number from 1 to 12 or a name from JAN to DEC'],
    ['1,a * * * *', 'minute "1,a": "a" is not a number from 0 to 59'],
    ['5-1 * * * *', 'minute "5-1": the range starts at 5 and ends before it, at 1'],
    ['*/0 * * * *', 'minute "*/0": the step "0" is not a whole number above 0'],
    ['1-2-3 * * * *', 'minute "1-2-3": "1-2-3" has more than one "-"'],
    ['1/2/3 * * * *', 'minute "1/2/3": "1/2/3" has more than one "/"'],
    ['CRON_TZ=UTC 0 3 * * *', 'a schedule cannot hold a time zone (TZ=, CRON_TZ=); use the time zone option'],
    ['@every 1d', '"1d" is not a duration; write numbers with units (h, m, s, ms), as in "1h30m"'],
    ['@every 9999999h', '"9999999h" is too long; about 292 years are possible'],
  ])('%s', (schedule, problem) => {
    expect(cronProblem(schedule)).toBe(problem);
  });

  it('names the words there are for one there is not', () => {
    expect(cronProblem('@reboot')).toMatch(/^"@reboot" is not known; use one of @yearly, .*@hourly, or @every/);
  });

  it('takes every number of every field', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 6 }),
    );
    fc.assert(fc.property(numbers, (fields) => cronProblem(fields.join(' ')) === undefined));
  });

  it('reads any text without failing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'*?/-, 0159aJAN@'.split('')) });
    fc.assert(fc.property(text, (schedule) => cronProblem(schedule) !== ''));
  });
});

describe('neverRuns', () => {
  it.each(['0 3 30 2 *', '0 3 31 4 ?', '0 0 31 2,4,6,9,11 *', '0 0 30-31 FEB *', '0 0 30/1 feb */1'])(
    '%s',
    (schedule) => {
      expect(cronProblem(schedule)).toBeUndefined();
      expect(neverRuns(schedule)).toBe(true);
    },
  );

  it.each([
    '0 3 29 2 *',
    '0 3 31 4,5 *',
    '0 3 30 2 MON',
    '0 3 */31 2 *',
    '0 3 ? 2 *',
    '* * * * *',
    '@daily',
    '@every 1h',
    '0 3 1-31 2 *',
    '0 0 */30 2 1',
  ])('%s runs', (schedule) => {
    expect(cronProblem(schedule)).toBeUndefined();
    expect(neverRuns(schedule)).toBe(false);
  });

  it('is so just where no day of four years fits', () => {
    const days = Array.from({ length: 4 * 366 }, (_, index) => new Date(Date.UTC(2023, 0, 1 + index)));
    const list = (minimum: number, maximum: number) =>
      fc.array(fc.integer({ min: minimum, max: maximum }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(list(27, 31), list(1, 12), (dates, months) => {
        const some = days.some((day) => dates.includes(day.getUTCDate()) && months.includes(day.getUTCMonth() + 1));
        expect(neverRuns(`0 0 ${dates.join()} ${months.join()} *`)).toBe(!some);
      }),
    );
  });
});
