import fc from 'fast-check';
import { expect, it } from 'vitest';
import { size } from '../../../src/rendering/volumes/size.js';

const taken = (value: string): boolean => size.safeParse(value).success;

it.each(['1', '0', '0Gi', '-1Gi', '128m', '1.0000001', '20GB', '', 'Gi', '1u', '0.5'])('refuses %j', (value) => {
  expect(taken(value)).toBe(false);
});

it.each(['10G', '1.5Gi', '500Mi', '1e9', '2Ti'])('takes %j', (value) => {
  expect(taken(value)).toBe(true);
});

it('takes every whole number of bytes with a unit, and none without', () => {
  const unit = fc.constantFrom('k', 'M', 'G', 'T', 'P', 'Ki', 'Mi', 'Gi', 'Ti');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), unit, (count, of) => {
      expect(taken(`${count}${of}`)).toBe(true);
      expect(taken(`${count}`)).toBe(false);
      expect(taken(`-${count}${of}`)).toBe(false);
      expect(taken(`${count}m`)).toBe(count % 1000 === 0);
    }),
  );
});
