import { expect, it } from 'vitest';
import { number } from '../../../../src/validation/rules/volume/number.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(number);

it.each([
  [{ fc: { wwids: ['a'], lun: 256 } }, 0],
  [{ fc: { targetWWNs: ['a'], lun: 256 } }, 1],
  [{ iscsi: { targetPortal: 'a', iqn: 'b', lun: -1 } }, 1],
  [{ awsElasticBlockStore: { volumeID: 'a', partition: 255 } }, 0],
  [{ emptyDir: { sizeLimit: 0 } }, 0],
])('judges %j', (volume, faults) => {
  expect(placesFound(number, podWith({ volumes: [{ name: 'a', ...volume }] }))).toHaveLength(faults);
});
