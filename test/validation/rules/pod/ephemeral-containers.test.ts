import { expect, it } from 'vitest';
import { ephemeralContainers } from '../../../../src/validation/rules/pod/ephemeral-containers.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(ephemeralContainers);

it('takes an empty list, and none in a template', () => {
  expect(placesFound(ephemeralContainers, podWith({ ephemeralContainers: [] }))).toEqual([]);
  expect(
    placesFound(ephemeralContainers, deploymentWith({ ephemeralContainers: [{ name: 'a', image: 'b' }] })),
  ).toEqual(['/spec/template/spec/ephemeralContainers']);
});
