import { expect, it } from 'vitest';
import { isPlain, shown, valueAt } from '../../../src/core/options/values.js';
import { written } from '../../../src/core/options/written.js';

it('values are shown in a few words', () => {
  class Thing {}
  const table: [unknown, string][] = [
    ['x', '"x"'],
    ['x'.repeat(100), `"${'x'.repeat(56)}…"`],
    [5, '5'],
    [NaN, 'NaN'],
    [10n, '10'],
    [null, 'null'],
    [true, 'true'],
    [Symbol('s'), 'Symbol(s)'],
    [() => 1, 'a function'],
    [[1], 'a list'],
    [{}, 'an object'],
    [Object.create(null), 'an object'],
    [new Thing(), 'an instance of Thing'],
  ];
  expect(table.map(([value]) => shown(value))).toEqual(table.map(([, text]) => text));
});

it('paths lead into values', () => {
  const value = { a: [{ b: 1 }], n: null };
  expect(valueAt(value, ['a', 0, 'b'])).toBe(1);
  expect(valueAt(value, [])).toBe(value);
  expect(valueAt(value, ['n', 'x'])).toBeUndefined();
  expect(valueAt(value, ['a', 0, 'b', 'c'])).toBeUndefined();
});

it('objects that were written down are told from instances', () => {
  expect([{}, Object.create(null)].every(isPlain)).toBe(true);
  expect([[], new Date(), null, 'x', () => 1].some(isPlain)).toBe(false);
});

it('paths are shown as one would write them', () => {
  expect(written(['ports', 'http', 'port'])).toBe('ports.http.port');
  expect(written(['list', 0, 'a-b', 'c'])).toBe("list[0]['a-b'].c");
  expect(written(['a/b'])).toBe("['a/b']");
  expect(written(['#0', 'map'])).toBe('map');
  expect(written([])).toBe('');
});
