import { expect, it } from 'vitest';
import { overhead } from '../../../../src/validation/rules/resources/overhead.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(overhead);

it('leaves a template to the Pods made of it, its amounts apart', () => {
  expect(placesFound(overhead, deploymentWith({ overhead: { cpu: 1 } }))).toEqual([]);
  expect(placesFound(overhead, deploymentWith({ overhead: { cpu: -1 } }))).toHaveLength(1);
  expect(placesFound(overhead, deploymentWith({ overhead: { 'hugepages-2Mi': 0 } }))).toHaveLength(1);
  expect(placesFound(overhead, podWith({ overhead: {} }))).toHaveLength(1);
});
