import { describe, expect, it } from 'vitest';
import { timeZoneProblem } from '../../src/kubernetes/timezones.js';

describe('timeZoneProblem', () => {
  it.each(['Asia/Seoul', 'Etc/UTC', 'UTC', 'US/Pacific', 'America/Argentina/Buenos_Aires', 'Etc/GMT+9', 'EST5EDT'])(
    '%s',
    (zone) => {
      expect(timeZoneProblem(zone)).toBeUndefined();
    },
  );

  it('takes whatever this machine has as a zone', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => timeZoneProblem(zone) !== undefined)).toEqual([]);
  });

  it.each([
    ['asia/seoul', '"asia/seoul" is written "Asia/Seoul"'],
    ['utc', '"utc" is written "UTC"'],
    ['Asia/Soul', '"Asia/Soul" is not a time zone; use a name such as "Asia/Seoul" or "Etc/UTC"'],
    ['+09:00', '"+09:00" is not a time zone; use a name such as "Asia/Seoul" or "Etc/UTC"'],
    ['', 'the time zone is empty; use a name such as "Asia/Seoul" or "Etc/UTC"'],
    ['Local', '"Local" is another zone on every machine; use a name such as "Asia/Seoul" or "Etc/UTC"'],
  ])('%j', (zone, problem) => {
    expect(timeZoneProblem(zone)).toBe(problem);
  });
});
