import { expect, it } from 'vitest';
import { podField } from '../../../../src/validation/rules/volume/pod-field.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(podField);

const found = (item: object): string[] => {
  const downwardAPI = { items: [{ path: 'a', ...item }] };
  return placesFound(podField, podWith({ volumes: [{ name: 'a', projected: { sources: [{ downwardAPI }] } }] }));
};

it.each([
  [{ fieldRef: { fieldPath: "metadata.annotations['a']" } }, 0],
  [{ fieldRef: { fieldPath: 'metadata.name' }, resourceFieldRef: { resource: 'limits.cpu' } }, 1],
  [{ resourceFieldRef: { containerName: 'a', resource: 'limits.cpu', divisor: '3' } }, 1],
  [{ resourceFieldRef: { containerName: 'a', resource: 'a' } }, 1],
])('judges %j', (item, faults) => {
  expect(found(item)).toHaveLength(faults);
});
