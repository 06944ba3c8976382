import { expect, it } from 'vitest';
import { placesOf } from '../../../src/validation/faults/field-places.js';

it('finds values below keys and in lists', () => {
  const object = { spec: { rules: [{ type: 'a' }, null, {}] } };
  expect(placesOf(object, 'spec.rules.*.type')).toEqual([
    { value: 'a', path: '/spec/rules/0/type' },
    { value: undefined, path: '/spec/rules/1/type' },
    { value: undefined, path: '/spec/rules/2/type' },
  ]);
  expect(placesOf(object, '')).toEqual([{ value: object, path: '' }]);
  expect(placesOf({ spec: null }, 'spec.rules.*')).toEqual([]);
});
