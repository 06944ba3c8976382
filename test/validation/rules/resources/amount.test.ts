import { expect, it } from 'vitest';
import { amount } from '../../../../src/validation/rules/resources/amount.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(amount);

it.each([
  ['cpu', '0.0000000001', 0],
  ['cpu', 0, 0],
  ['example.com/gpu', '2', 0],
  ['example.com/gpu', '1000m', 0],
  ['kubernetes.io/a', '500m', 0],
  ['hugepages-2Mi', 0, 0],
  ['hugepages-0', 0, 1],
  ['hugepages-a', 1, 1],
  ['hugepages-', 1, 1],
  ['memory', null, 0],
])('judges %s: %s', (resource, quantity, faults) => {
  expect(placesFound(amount, podWith({}, { resources: { requests: { [resource]: quantity } } }))).toHaveLength(faults);
});
