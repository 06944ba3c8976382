import { expect, it } from 'vitest';
import { below } from '../../src/manifests/pointer.js';

it('leads to keys and places, with what a pointer itself means written otherwise', () => {
  expect(below('', 'metadata', 'labels', 'a/b~c')).toBe('/metadata/labels/a~1b~0c');
  expect(below('/spec/ports', 0)).toBe('/spec/ports/0');
  expect(below('/spec')).toBe('/spec');
});
