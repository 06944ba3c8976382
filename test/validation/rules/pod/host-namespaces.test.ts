import { expect, it } from 'vitest';
import { hostNamespaces } from '../../../../src/validation/rules/pod/host-namespaces.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(hostNamespaces);

const DEVICES = { volumeDevices: [{ name: 'data', devicePath: '/dev/data' }] };

it('knows what each version asks', () => {
  const yaml = podWith({ hostUsers: false, hostIPC: true, hostPID: true }, DEVICES);
  expect(placesFound(hostNamespaces, yaml, { version: '1.32' })).toEqual([]);
  expect(placesFound(hostNamespaces, yaml, { version: '1.33' })).toEqual(['/spec/hostPID', '/spec/hostIPC']);
  expect(placesFound(hostNamespaces, yaml)).toContain('/spec/containers/0/volumeDevices');
});

it('leaves pods with the users of the node alone', () => {
  expect(placesFound(hostNamespaces, podWith({ hostUsers: true, hostNetwork: true }, DEVICES))).toEqual([]);
  expect(placesFound(hostNamespaces, podWith({ hostPID: true, shareProcessNamespace: false }))).toEqual([]);
});
