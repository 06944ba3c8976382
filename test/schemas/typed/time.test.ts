import { expect, it } from 'vitest';
import { isMicroTime, isTime } from '../../../src/schemas/typed/time.js';

it.each([
  ['2030-01-31T12:00:00Z', true],
  ['2030-01-31T12:00:00.5Z', true],
  ['2030-01-31T12:00:00,5Z', true],
  ['2030-01-31T12:00:00+02:00', true],
  ['2030-01-31T1:00:00Z', true],
  ['2028-02-29T12:00:00Z', true],
  ['2030-02-29T12:00:00Z', false],
  ['2030-13-01T12:00:00Z', false],
  ['2030-01-31T24:00:00Z', false],
  ['2030-01-31T12:00:60Z', false],
  ['2030-01-31T12:00:00', false],
  ['2030-01-31 12:00:00Z', false],
  ['2030-01-31', false],
  ['', false],
])('%s: %s', (text, right) => {
  expect(isTime(text)).toBe(right);
});

it('a time with microseconds has six digits after the point', () => {
  expect(isMicroTime('2030-01-31T12:00:00.000000Z')).toBe(true);
  expect(isMicroTime('2030-01-31T12:00:00.000Z')).toBe(false);
  expect(isMicroTime('2030-01-31T12:00:00Z')).toBe(false);
});
