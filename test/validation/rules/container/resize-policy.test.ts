import { expect, it } from 'vitest';
import { resizePolicy } from '../../../../src/validation/rules/container/resize-policy.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(resizePolicy);

const AT = '/spec/containers/0/resizePolicy';

it.each([
  [[{ resourceName: 'cpu', restartPolicy: 'Always' }], [`${AT}/0/restartPolicy`]],
  [[{ resourceName: '', restartPolicy: 'NotRequired' }], [`${AT}/0/resourceName`]],
  [['cpu', 'cpu'].map((resourceName) => ({ resourceName, restartPolicy: 'NotRequired' })), [`${AT}/1`]],
])('judges %j', (policies, places) => {
  expect(placesFound(resizePolicy, podWith({}, { resizePolicy: policies }))).toEqual(places);
});

it('knows what 1.36 asks of those that do not restart', () => {
  const one = { name: 'i', image: 'i', resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] };
  const yaml = podWith({ initContainers: [one] });
  expect(placesFound(resizePolicy, yaml)).toHaveLength(1);
  expect(placesFound(resizePolicy, yaml, { version: '1.35' })).toEqual([]);
  expect(placesFound(resizePolicy, yaml, { version: '1.32' })).toEqual([]);
});
