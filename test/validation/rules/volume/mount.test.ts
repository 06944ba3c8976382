import { expect, it } from 'vitest';
import { mount } from '../../../../src/validation/rules/volume/mount.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(mount);

it.each([
  [{ volumeMounts: [{ name: '', mountPath: '' }] }, 2],
  [{ volumeMounts: [{ name: 'a', mountPath: 'relative:' }] }, 0],
  [
    {
      volumeMounts: [
        { name: 'a', mountPath: '/a' },
        { name: 'a', mountPath: '/a/' },
      ],
    },
    0,
  ],
  [{ volumeMounts: [{ name: 'a', mountPath: '/a' }], volumeDevices: [{ name: 'a', devicePath: '/b' }] }, 1],
  [{ volumeMounts: [{ name: 'a', mountPath: '/a' }], volumeDevices: [{ name: 'b', devicePath: '/a' }] }, 1],
])('judges %j', (container, faults) => {
  expect(placesFound(mount, podWith({ volumes: [{ name: 'a' }, null] }, container))).toHaveLength(faults);
});
