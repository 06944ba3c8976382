import { expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/resources/name.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(name);

it.each([
  ['gpu', 1],
  ['requests.cpu', 1],
  ['hugepages-2Mi', 0],
  ['kubernetes.io/anything', 0],
  ['requests.example.com/gpu', 1],
  ['example.com/gpu', 0],
  ['example.com/', 1],
  ['Example.com/gpu', 1],
  [`${'a'.repeat(245)}.b/gpu`, 1],
])('judges %s', (resource, faults) => {
  expect(placesFound(name, podWith({}, { resources: { limits: { [resource]: 1 } } }))).toHaveLength(faults);
});
