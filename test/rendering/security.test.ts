import { describe, expect, it } from 'vitest';
import {
  containerSecurityContext,
  podSecurityContext,
  type SecurityOptions,
  securitySchema,
  sideSecuritySchema,
} from '../../src/rendering/security.js';

const RESTRICTED = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };

describe('of a pod', () => {
  it.each<[string, SecurityOptions, object]>([
    ['is as strict as Kubernetes knows', {}, { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }],
    [
      'has user, group and owner of volumes',
      { user: 1, group: 2, fsGroup: 3 },
      { runAsNonRoot: true, runAsUser: 1, runAsGroup: 2, fsGroup: 3, seccompProfile: { type: 'RuntimeDefault' } },
    ],
    [
      'lets root start where it is meant',
      { user: 0, seccompProfile: 'Unconfined' },
      { runAsNonRoot: false, runAsUser: 0, seccompProfile: { type: 'Unconfined' } },
    ],
    [
      'says what the user says',
      { user: 0, runAsNonRoot: true },
      { runAsNonRoot: true, runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } },
    ],
  ])('%s', (_, options, expected) => {
    expect(podSecurityContext(options)).toEqual(expected);
  });
});

describe('of a container', () => {
  it.each<[string, SecurityOptions, SecurityOptions | undefined, object]>([
    ['is as strict as Kubernetes knows', {}, undefined, RESTRICTED],
    ['leaves to the pod who it runs as', { user: 1, group: 2, runAsNonRoot: false }, undefined, RESTRICTED],
    [
      'has what is added and loosened',
      { capabilities: ['CHOWN'], readOnlyRootFilesystem: false, allowPrivilegeEscalation: true },
      undefined,
      {
        allowPrivilegeEscalation: true,
        capabilities: { drop: ['ALL'], add: ['CHOWN'] },
        readOnlyRootFilesystem: false,
      },
    ],
    [
      'that is privileged may escalate and drops nothing',
      { privileged: true },
      undefined,
      { allowPrivilegeEscalation: true, privileged: true, readOnlyRootFilesystem: true },
    ],
    [
      'beside the main one runs as it says itself',
      { user: 1, capabilities: ['CHOWN'] },
      { user: 0, group: 0, capabilities: [], seccompProfile: 'RuntimeDefault' },
      {
        ...RESTRICTED,
        runAsNonRoot: false,
        runAsUser: 0,
        runAsGroup: 0,
        capabilities: { drop: ['ALL'], add: [] },
        seccompProfile: { type: 'RuntimeDefault' },
      },
    ],
    [
      'beside the main one is like it where it says nothing',
      { readOnlyRootFilesystem: false },
      {},
      { ...RESTRICTED, readOnlyRootFilesystem: false },
    ],
  ])('%s', (_, pod, own, expected) => {
    expect(containerSecurityContext(pod, own)).toEqual(expected);
  });
});

it('volumes belong to the pod, so only its security says who owns them', () => {
  expect(securitySchema.safeParse({ fsGroup: 1 }).success).toBe(true);
  expect(sideSecuritySchema.safeParse({ fsGroup: 1 }).success).toBe(false);
});
