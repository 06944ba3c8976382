import { expect, it } from 'vitest';
import { device } from '../../../../src/validation/rules/volume/device.js';
import { placesFound, podWith } from '../../pods.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(device);

const VOLUMES = [
  { name: 'a', persistentVolumeClaim: { claimName: 'a' } },
  { name: 'b', ephemeral: {} },
];

it.each([
  [[{ name: 'b', devicePath: '/b' }], 0],
  [[{ name: 'c', devicePath: '/b' }], 1],
  [[{ name: '', devicePath: '' }], 2],
  [['/a', '/b'].map((devicePath) => ({ name: 'a', devicePath })), 1],
  [['a', 'b'].map((name) => ({ name, devicePath: '/a' })), 1],
])('judges %j', (volumeDevices, faults) => {
  expect(placesFound(device, podWith({ volumes: VOLUMES }, { volumeDevices }))).toHaveLength(faults);
});

it('takes the claims of a StatefulSet for devices', () => {
  const yaml = `
  apiVersion: apps/v1
  kind: StatefulSet
  metadata: { name: db }
  spec:
    template:
      spec: { containers: [{ name: db, volumeDevices: [{ name: data, devicePath: /dev/xvda }] }] }
    volumeClaimTemplates: [{ metadata: { name: data }, spec: { volumeMode: Block } }]
  `;
  expect(judgedBy(device, yaml)).toEqual([]);
});
