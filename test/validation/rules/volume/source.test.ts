import { expect, it } from 'vitest';
import { source } from '../../../../src/validation/rules/volume/source.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(source);

it('takes null for absent', () => {
  expect(placesFound(source, podWith({ volumes: [{ name: 'a', emptyDir: {}, hostPath: null }] }))).toEqual([]);
});
