import { describe, expect, it } from 'vitest';
import {
  intOrPercentFault,
  isZero,
  percentOf,
  percentOver100Fault,
} from '../../../src/validation/faults/int-or-percent.js';

describe('a number or a percentage', () => {
  it.each([0, 3, '0%', '25%', '250%'])('is %s', (value) => {
    expect(intOrPercentFault(value, '/spec/maxSurge')).toBeUndefined();
  });

  it.each([
    [-1, 'maxSurge is -1', 'write 0 or more'],
    ['25', 'maxSurge "25" is neither a number nor a percentage', 'write 25'],
    ['25 %', 'maxSurge "25 %" is neither a number nor a percentage', 'write "25%"'],
    ['-1%', 'maxSurge "-1%" is neither a number nor a percentage', 'write "25%" or a number such as 1'],
    ['', 'maxSurge "" is neither a number nor a percentage', 'write "25%" or a number such as 1'],
  ])('is not %j', (value, message, help) => {
    expect(intOrPercentFault(value, '/spec/maxSurge')).toEqual({ path: '/spec/maxSurge', message, help });
  });

  it('may be more than all where nothing says otherwise', () => {
    expect(percentOver100Fault('100%', '/p')).toBeUndefined();
    expect(percentOver100Fault(101, '/p')).toBeUndefined();
    expect(percentOver100Fault('101%', '/p')?.message).toBe('p "101%" is more than all there are');
  });

  it('comes to nothing', () => {
    expect([0, '0%', '00%'].every(isZero)).toBe(true);
    expect([1, '1%', '0'].some(isZero)).toBe(false);
    expect(percentOf('007%')).toBe(7);
  });
});
