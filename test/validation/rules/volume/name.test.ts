import { expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/volume/name.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(name);

it('judges a name that is empty, and leaves one that is missing to the schema', () => {
  expect(placesFound(name, podWith({ volumes: [{ name: '' }, {}, null] }))).toEqual(['/spec/volumes/0/name']);
});
