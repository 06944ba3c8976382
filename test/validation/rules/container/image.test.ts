import { expect, it } from 'vitest';
import { image } from '../../../../src/validation/rules/container/image.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(image);

it('says nothing of white space in a template, which the server takes', () => {
  expect(placesFound(image, deploymentWith({}, { image: ' app:1' }))).toEqual([]);
  expect(placesFound(image, deploymentWith({}, { image: '' }))).toEqual(['/spec/template/spec/containers/0/image']);
  expect(placesFound(image, podWith({}, { image: null }))).toEqual(['/spec/containers/0/image']);
});
