import { expect, it } from 'vitest';
import { key } from '../../../../src/validation/rules/env/key.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(key);

const AT = '/spec/containers/0/env/0/valueFrom/configMapKeyRef';

it.each([
  [{ name: 'A', key: 'a' }, [`${AT}/name`]],
  [{ name: '', key: '..' }, [`${AT}/name`, `${AT}/key`]],
  [{ name: 'a', key: '' }, [`${AT}/key`]],
  [{ name: 'a', key: '_.-A1' }, []],
])('judges %j', (configMapKeyRef, places) => {
  expect(placesFound(key, podWith({}, { env: [{ name: 'A', valueFrom: { configMapKeyRef } }] }))).toEqual(places);
});
