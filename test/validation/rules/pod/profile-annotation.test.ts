import { expect, it } from 'vitest';
import { profileAnnotation } from '../../../../src/validation/rules/pod/profile-annotation.js';
import { deploymentWith, placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(profileAnnotation);

const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/app';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/app';
const found = (annotations: object, container: object = {}, spec: object = {}): string[] =>
  placesFound(profileAnnotation, podWith({ ...spec }, { securityContext: { ...container } }, { annotations }));

it.each([
  [{ [APPARMOR]: '' }, {}, {}, 0],
  [{ [APPARMOR]: 'localhost/a' }, { appArmorProfile: { type: 'Localhost', localhostProfile: 'a' } }, {}, 0],
  [{ [APPARMOR]: 'localhost/a' }, { appArmorProfile: { type: 'Localhost', localhostProfile: 'b' } }, {}, 1],
  [{ [APPARMOR]: 'unconfined' }, { appArmorProfile: { type: 'RuntimeDefault' } }, {}, 1],
  [{ [APPARMOR]: 'unconfined' }, {}, { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }, 0],
  [{ [APPARMOR]: 'a' }, {}, {}, 1],
  [{ [SECCOMP]: 'docker/default' }, { seccompProfile: { type: 'RuntimeDefault' } }, {}, 0],
  [{ [SECCOMP]: 'localhost/../a' }, {}, {}, 1],
  [{ [SECCOMP]: 'unconfined' }, { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } }, {}, 1],
  [{ 'container.seccomp.security.alpha.kubernetes.io/other': 'unconfined' }, {}, {}, 0],
])('judges %j with %j and %j', (annotations, container, spec, faults) => {
  expect(found(annotations, container, spec)).toHaveLength(faults);
});

it('holds a template to what its pod says', () => {
  const spec = { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } };
  const annotations = { [APPARMOR]: 'unconfined' };
  expect(placesFound(profileAnnotation, deploymentWith(spec, {}, { annotations }))).toHaveLength(1);
});
