import fc from 'fast-check';
import { expect, it } from 'vitest';
import { below, keysOf, pointerOf } from '../../src/kubernetes/pointer.js';

it('leads to keys and places, with what a pointer itself means written otherwise', () => {
  expect(below('', 'metadata', 'labels', 'a/b~c')).toBe('/metadata/labels/a~1b~0c');
  expect(below('/spec/ports', 0)).toBe('/spec/ports/0');
  expect(below('/spec')).toBe('/spec');
  expect(keysOf('/metadata/labels/a~1b~0c')).toEqual(['metadata', 'labels', 'a/b~c']);
  expect(keysOf('')).toEqual([]);
});

it('gives back the keys that it was made from', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(keysOf(pointerOf(keys))).toEqual(keys);
    }),
  );
});
