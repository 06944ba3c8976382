import { expect, it } from 'vitest';
import { from } from '../../../../src/validation/rules/env/from.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(from);

it('judges the name', () => {
  expect(placesFound(from, podWith({}, { envFrom: [{ configMapRef: { name: 'a-' } }] }))).toEqual([]);
  expect(placesFound(from, podWith({}, { envFrom: [{ configMapRef: { name: 'A' } }] }))).toHaveLength(1);
  expect(placesFound(from, podWith({}, { envFrom: [null, { secretRef: { name: 'a' }, configMapRef: null }] }))).toEqual(
    ['/spec/containers/0/envFrom/0'],
  );
});
