import { expect, it } from 'vitest';
import { hasParts, overflowsBelowNothing } from '../../src/kubernetes/quantity-parts.js';

// As a server judges them where it wants whole numbers.
it.each(['0', 1, '1.0', '1000m', '0.9999', '1k', '8Ei', '9Ei', '10E', '100E', '1e30', '1e19', '10P', '3e18'])(
  '%s is whole',
  (amount) => {
    expect(hasParts(amount)).toBe(false);
  },
);

it.each(['9223372036854775807', '9223372036854775', '1234567890123456.0'])('%s is whole', (amount) => {
  expect(hasParts(amount)).toBe(false);
});

it.each(['0.5', '1m', '1.0001', '0.0000001', '7Ei', '8000Pi', '9999999999999999k', '99999999999999999999E'])(
  '%s has parts',
  (amount) => {
    expect(hasParts(amount)).toBe(true);
  },
);

it.each([
  '9999999999999999',
  '123456789012345678',
  '1234567890123456789',
  '999999999999999999999',
  '12345678901234567.0',
])('%s has parts', (amount) => {
  expect(hasParts(amount)).toBe(true);
});

it('knows which amounts the server reads as less than nothing', () => {
  const large = ['9223372036854775808', '12345678901234567890.5'];
  expect(large.map(overflowsBelowNothing)).toEqual([true, true]);
  expect(['9223372036854775807', '9Ei', '100E', '-1', '0'].map(overflowsBelowNothing)).not.toContain(true);
});
