import { expect, it } from 'vitest';
import { uniqueName } from '../../../../src/validation/rules/container/unique-name.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(uniqueName);

it('finds every one after the first', () => {
  const one = { name: 'app', image: 'example.com/app:1' };
  expect(placesFound(uniqueName, podWith({ containers: [one, one, one] }))).toEqual([
    '/spec/containers/1/name',
    '/spec/containers/2/name',
  ]);
});
