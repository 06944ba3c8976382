import { expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/volume/name.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(name);

it('finds names that are empty or missing', () => {
  expect(placesFound(name, podWith({ volumes: [{ name: '' }, {}, null] }))).toHaveLength(3);
});
