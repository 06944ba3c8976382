import { expect, it } from 'vitest';
import { thirdParty } from '../../../../src/validation/rules/volume/third-party.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(thirdParty);

it.each([
  [{ flocker: { datasetName: 'a', datasetUUID: 'b' } }, 1],
  [{ flocker: { datasetName: 'a/b' } }, 1],
  [{ quobyte: { registry: 'a:1,b:2', volume: 'v' } }, 0],
  [{ quobyte: { registry: '[::1]:1', volume: 'v' } }, 0],
  [{ quobyte: { registry: 'a:1,b', volume: 'v' } }, 1],
  [{ quobyte: { registry: 'a:1', tenant: 'a'.repeat(65), volume: 'v' } }, 1],
  [{ storageos: { volumeName: 'A', volumeNamespace: 'B', secretRef: {} } }, 3],
  [{ cinder: { volumeID: 'a', secretRef: {} } }, 1],
  [{ flexVolume: { driver: 'a', options: { 'a.K8s.io': 'b', 'mykubernetes.io/a': 'b' } } }, 1],
])('judges %j', (volume, faults) => {
  expect(placesFound(thirdParty, podWith({ volumes: [{ name: 'a', ...volume }] }))).toHaveLength(faults);
});
