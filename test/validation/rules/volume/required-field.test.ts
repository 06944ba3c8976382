import { expect, it } from 'vitest';
import { requiredField } from '../../../../src/validation/rules/volume/required-field.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(requiredField);

const AT = '/spec/volumes/0';

it.each([
  [{ secret: {} }, [`${AT}/secret/secretName`]],
  [{ rbd: { monitors: [], image: 'a' } }, [`${AT}/rbd/monitors`]],
  [{ nfs: { path: '/a' } }, [`${AT}/nfs/server`]],
  [{ hostPath: { path: '' } }, [`${AT}/hostPath/path`]],
  [{ image: {} }, [`${AT}/image/reference`]],
  [{ projected: { sources: [{ secret: {} }, null] } }, [`${AT}/projected/sources/0/secret/name`]],
])('judges %j', (volume, places) => {
  expect(placesFound(requiredField, podWith({ volumes: [{ name: 'a', ...volume }] }))).toEqual(places);
});

it('lets a template leave the image to who makes the Pods', () => {
  expect(placesFound(requiredField, deploymentWith({ volumes: [{ name: 'a', image: {} }] }))).toEqual([]);
});
