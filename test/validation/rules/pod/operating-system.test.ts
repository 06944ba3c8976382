import { expect, it } from 'vitest';
import { operatingSystem } from '../../../../src/validation/rules/pod/operating-system.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(operatingSystem);

it('finds a system without a name', () => {
  expect(placesFound(operatingSystem, podWith({ os: {} }))).toEqual(['/spec/os/name']);
  expect(placesFound(operatingSystem, podWith({ os: null }))).toEqual([]);
});
