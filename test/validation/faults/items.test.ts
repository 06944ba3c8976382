import { expect, it } from 'vitest';
import { forEachItem, fromItems } from '../../../src/validation/faults/items.js';

const LIST = JSON.parse('[{"name":"a"},null]') as { name?: string }[];

it('visits null as an empty item, with its place', () => {
  const seen: unknown[] = [];
  forEachItem(LIST, (item, index) => seen.push([item, index]));
  expect(seen).toEqual([
    [{ name: 'a' }, 0],
    [{}, 1],
  ]);
});

it('gathers from items, and nothing from no list', () => {
  expect(fromItems(LIST, ({ name }, index) => [name ?? index])).toEqual(['a', 1]);
  expect(fromItems(undefined, () => [1])).toEqual([]);
});
