import { expect, it } from 'vitest';
import { operatingSystemFields } from '../../../../src/validation/rules/pod/operating-system-fields.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(operatingSystemFields);

const windows = { os: { name: 'windows' } };

it.each([
  [{ hostUsers: true }, {}, 1],
  [{ hostPID: false, hostIPC: true }, {}, 1],
  [{ shareProcessNamespace: false }, {}, 1],
  [{ securityContext: { sysctls: [], supplementalGroups: [] } }, {}, 1],
  [{ securityContext: { runAsNonRoot: true } }, { securityContext: { runAsNonRoot: true } }, 0],
  [{}, { securityContext: { privileged: false, capabilities: {}, runAsUser: null } }, 2],
])('judges %j and %j', (spec, container, faults) => {
  expect(placesFound(operatingSystemFields, podWith({ ...windows, ...spec }, container))).toHaveLength(faults);
});

it('leaves what the server drops alone', () => {
  const yaml = podWith({ ...windows, hostUsers: true });
  expect(placesFound(operatingSystemFields, yaml, { version: '1.32' })).toEqual([]);
});
