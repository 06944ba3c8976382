import { expect, it } from 'vitest';
import { limit } from '../../../../src/validation/rules/resources/limit.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(limit);

it.each([
  [{ requests: { cpu: '1' }, limits: { cpu: '1000m' } }, 0],
  [{ requests: { cpu: '1001m' }, limits: { cpu: 1 } }, 1],
  [{ requests: { 'example.com/gpu': 1 }, limits: { 'example.com/gpu': 2 } }, 1],
  [{ limits: { 'example.com/gpu': 2 } }, 0],
  [{ requests: { 'hugepages-2Mi': '2Mi' }, limits: { 'hugepages-2Mi': '4Mi' } }, 1],
  [{ requests: { cpu: 1 }, limits: null }, 0],
])('judges %j', (resources, faults) => {
  expect(placesFound(limit, podWith({}, { resources }))).toHaveLength(faults);
});
