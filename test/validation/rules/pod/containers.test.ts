import { expect, it } from 'vitest';
import { containers } from '../../../../src/validation/rules/pod/containers.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(containers);

it('leaves one that is missing to the schema', () => {
  expect(placesFound(containers, podWith({ containers: undefined }))).toEqual([]);
});
