import { expect, it } from 'vitest';
import { ephemeralClaim } from '../../../../src/validation/rules/volume/ephemeral-claim.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(ephemeralClaim);

const claim = (metadata?: object): object => ({ ephemeral: { volumeClaimTemplate: { metadata, spec: {} } } });

it('finds a claim that two volumes name, in Pods alone', () => {
  const volumes = [
    { name: 'a', ...claim() },
    { name: 'b', persistentVolumeClaim: { claimName: 'app-a' } },
  ];
  expect(placesFound(ephemeralClaim, podWith({ volumes }))).toEqual([
    '/spec/volumes/1/persistentVolumeClaim/claimName',
  ]);
  expect(placesFound(ephemeralClaim, deploymentWith({ volumes }))).toEqual([]);
});

it('counts the name of the Pod', () => {
  const volumes = [{ name: 'a'.repeat(60), ...claim() }];
  expect(placesFound(ephemeralClaim, podWith({ volumes }, {}, { name: 'b'.repeat(200) }))).toEqual([
    '/spec/volumes/0/name',
  ]);
});

it.each([
  [{ labels: { 'a b': 'c' } }, 1],
  [{ annotations: { 'a b': 'c' } }, 1],
  [{ finalizers: [] }, 1],
  [{ name: '', creationTimestamp: null }, 0],
])('judges %j', (metadata, faults) => {
  expect(placesFound(ephemeralClaim, podWith({ volumes: [{ name: 'a', ...claim(metadata) }] }))).toHaveLength(faults);
});

it('finds a template without a spec', () => {
  const volumes = [{ name: 'a', ephemeral: { volumeClaimTemplate: {} } }];
  expect(placesFound(ephemeralClaim, podWith({ volumes }))).toEqual([
    '/spec/volumes/0/ephemeral/volumeClaimTemplate/spec',
  ]);
});
