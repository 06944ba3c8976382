import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPatches, type PatchOperation } from '../../../src/core/patches.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { judge } from './judge.js';
import { objectsOf, PROGRAMS } from './programs.js';

const pod = '/spec/template/spec';

/** What is broken, in which object of the shop, and what the server says of it. */
const BREAKS: readonly [what: string, kind: string, name: string, how: PatchOperation, expected: RegExp][] = [
  [
    'a selector that fits no pod',
    'Deployment',
    'api',
    { op: 'replace', path: '/spec/selector/matchLabels/app.kubernetes.io~1name', value: 'apo' },
    /^apps\/Deployment shop\/api: create: 422: .*`selector` does not match template `labels`/,
  ],
  [
    'a missing volume',
    'Deployment',
    'api',
    { op: 'remove', path: `${pod}/volumes/0` },
    /^apps\/Deployment shop\/api: create: 422: .*volumeMounts\[0\]\.name: Not found/,
  ],
  [
    'a field of a later version',
    'Deployment',
    'api',
    { op: 'add', path: `${pod}/resources`, value: { limits: { cpu: '1' } } },
    /^apps\/Deployment shop\/api: create: \/spec\/template\/spec\/resources: sent .*, got nothing/,
  ],
  [
    'a misspelt field',
    'Service',
    'api',
    { op: 'add', path: '/spec/sesionAffinity', value: 'None' },
    /^Service shop\/api: create: 400: .*unknown field "spec\.sesionAffinity"/,
  ],
  [
    'a variable that hides another',
    'StatefulSet',
    'orders-db',
    { op: 'add', path: `${pod}/containers/0/env/-`, value: { name: 'PGDATA', value: '/elsewhere' } },
    /^apps\/StatefulSet shop\/orders-db: create: warning: .*hides previous definition of "PGDATA"/,
  ],
  [
    'a pod that its namespace forbids',
    'Deployment',
    'api',
    { op: 'replace', path: `${pod}/containers/0/securityContext/allowPrivilegeEscalation`, value: true },
    /^apps\/Deployment shop\/api: a pod of it: 403: .*violates PodSecurity "restricted:latest": allowPrivilegeEscalation/m,
  ],
  [
    'a budget with two rules',
    'PodDisruptionBudget',
    'api',
    { op: 'add', path: '/spec/minAvailable', value: 1 },
    /^policy\/PodDisruptionBudget shop\/api: create: 422: .*cannot be both set/,
  ],
];

describe('what is broken', () => {
  let plane: ControlPlane;
  let sound: readonly Manifest[];
  beforeAll(async () => {
    // The oldest version that it can be, so that there are later ones.
    plane = await startControlPlane({ emulate: '1.33' });
    sound = (await objectsOf(() => PROGRAMS['shop']?.('1.33'))).get('test/ingress') ?? [];
  });
  afterAll(async () => plane.stop());

  it.each(BREAKS)('is found, and the object named: %s', async (_what, kind, name, how, expected) => {
    const isMeant = (object: Manifest): boolean => object.kind === kind && object.metadata.name === name;
    const objects = sound.map((object) => (isMeant(object) ? applyPatches(object, [how]) : object));
    const { accepted, problems } = await judge(plane.client, objects);
    expect(accepted).toBe(sound.length - 1);
    expect(problems.join('\n')).toMatch(expected);
  });

  it('leaves nothing behind', async () => {
    const names = (await plane.client.list('v1', 'Namespace')).map(({ metadata }) => metadata.name);
    expect(names.toSorted()).toEqual(['default', 'kube-node-lease', 'kube-public', 'kube-system']);
  });
});
