import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addQuantities,
  compareQuantities,
  formatQuantity,
  isQuantity,
  parseQuantity,
} from '../../src/kubernetes/quantity.js';

// Small enough that no sum comes to 2^63, where the server cuts what has a binary unit.
const units = ['', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'Ki', 'Mi', 'Gi', 'Ti', 'e3', 'E-2', 'e+6'];
const quantity = fc
  .tuple(fc.constantFrom('', '-', '+'), fc.nat(1e6), fc.option(fc.nat(9999)), fc.constantFrom(...units))
  .map(([sign, whole, fraction, unit]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${unit}`);

describe('quantities', () => {
  it.each(['0', '250m', '1.5Gi', '1e3', '0.5', '-1', '+2', '.5', '1.', '1E', '12E6', 1, 0.25, 1e21])('%s', (value) => {
    expect(isQuantity(value)).toBe(true);
  });

  it.each(['', ' 1', '1 Gi', '1gi', '1GB', '1.2.3', '1K', 'one', '1e', '0x10', '1,5', '1mi', NaN, Infinity])(
    'not %s',
    (value) => {
      expect(isQuantity(value)).toBe(false);
    },
  );

  it.each([
    ['1', '1000m', 0],
    ['1Ki', '1024', 0],
    ['1Gi', '1G', 1],
    ['100m', 0.2, -1],
    ['-1', '0', -1],
    ['1e3', '1k', 0],
    ['0.1n', '1n', 0],
  ])('%s against %s', (a, b, order) => {
    expect(compareQuantities(a, b)).toBe(order);
  });

  it.each([
    [['1Gi', '512Mi'], '1536Mi'],
    [['0', '1Gi'], '1Gi'],
    [['250m', '750m'], '1'],
    [['1.5', '1Gi'], '1073741825500m'],
    [['1e3', '1'], '1001'],
    [['900E', '100E'], '1000E'],
    [[], '0'],
  ])('the sum of %j', (quantities, sum) => {
    expect(addQuantities(...quantities)).toBe(sum);
  });

  it('cuts an amount with a binary unit at what 64 bits hold', () => {
    expect(compareQuantities('8Ei', '9223372036854775807')).toBe(0);
    expect(compareQuantities('10E', '9223372036854775807')).toBe(1);
  });

  it('refuses to compare or add what is no quantity', () => {
    expect(() => compareQuantities('1', '1GB')).toThrow(new TypeError('"1GB" is no quantity'));
    expect(() => addQuantities('x')).toThrow(TypeError);
  });

  it('bears exponents of any size', () => {
    expect(compareQuantities('1e2147483647', '1')).toBe(1);
    expect(compareQuantities('1e-2147483647', '0')).toBe(1);
  });

  it('give themselves back in one form, which means the same and stays', () => {
    fc.assert(
      fc.property(quantity, (written) => {
        const parsed = parseQuantity(written);
        const form = parsed ? formatQuantity(parsed) : 'none';
        const again = parseQuantity(form);
        return compareQuantities(form, written) === 0 && again !== undefined && formatQuantity(again) === form;
      }),
    );
  });

  it('have a total order that sums keep', () => {
    fc.assert(
      fc.property(quantity, quantity, quantity, (a, b, c) => {
        const order = compareQuantities(a, b);
        return (
          compareQuantities(b, a) === 0 - order &&
          compareQuantities(addQuantities(a, c), addQuantities(b, c)) === order &&
          compareQuantities(addQuantities(a, b), addQuantities(b, a)) === 0
        );
      }),
    );
  });

  it('read any text without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isQuantity(text) === 'boolean'));
  });
});
