import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countIndexes } from '../../src/kubernetes/indexes.js';

it.each([
  ['', 5, 0],
  ['0', 5, 1],
  ['0,2-4', 5, 4],
  ['0-4', 4, 'there is no index 4: the last one is 3'],
  ['3,1', 5, '1 comes after 3, and indexes must rise'],
  ['2-2', 5, 'the interval "2-2" does not rise'],
  ['3-1', 5, 'the interval "3-1" does not rise'],
  ['1-2-3', 5, '"1-2-3" is no index and no interval'],
  ['a', 5, '"a" is no index and no interval'],
  ['1,', 5, '"" is no index and no interval'],
])('%o of %s: %o', (list, completions, expected) => {
  expect(countIndexes(list, completions)).toBe(expected);
});

it('counts every index of a list that names them one by one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500)), (indexes) => {
      const list = indexes.toSorted((a, b) => a - b).join(',');
      expect(countIndexes(list, 501)).toBe(indexes.length);
    }),
  );
});
