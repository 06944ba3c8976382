import { expect, it } from 'vitest';
import { containers } from '../../../../src/validation/rules/pod/containers.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(containers);

it('finds none where there is no list', () => {
  expect(placesFound(containers, podWith({ containers: null }))).toEqual(['/spec/containers']);
});
