import { expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/container/name.js';
import { deploymentWith, placesFound } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(name);

it('judges init containers too, and a name that is empty', () => {
  const initContainers = [{ name: '', image: 'example.com/init:1' }];
  expect(placesFound(name, deploymentWith({ initContainers }))).toEqual(['/spec/template/spec/initContainers/0/name']);
});
