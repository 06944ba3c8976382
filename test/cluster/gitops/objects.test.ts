import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import { run } from '../../../src/testing/index.js';
import { installFor } from '../acceptance/crds.js';
import { expectOk } from '../client/client.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { applyTo } from './kubectl.js';
import { delivered } from './program.js';
import { type Files, leavesOf, objectsIn, onDisk } from './written.js';

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane();
});
afterAll(async () => plane.stop());

it('the objects of Argo CD and Flux are what their definitions take, and stay so', async () => {
  const { report, files } = await run(() => delivered(NEWEST));
  expect(report).toBe('');
  // Of the first cluster of each environment: a Flux has the same names in every cluster.
  const seats: Files = new Map(
    [...files].filter(([path]) => /^[^/]+\/(?:a|main)\/(?:argocd|delivery|flux-system)\//.test(path)),
  );
  const objects = objectsIn(seats);
  expect([...new Set(objects.map(({ kind }) => kind))].toSorted()).toEqual([
    'Application',
    'ApplicationSet',
    'GitRepository',
    'Kustomization',
    'OCIRepository',
  ]);
  await installFor(plane.client, objects);
  for (const namespace of new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? [])))
    expectOk(await plane.client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }));

  const apply = await applyTo(plane.kubeconfig);
  using folder = onDisk(seats);
  for (const what of ['created', 'unchanged']) {
    const said = [];
    for (const leaf of leavesOf(seats)) said.push(...(await apply('-k', `${folder.path}/${leaf}`)));
    expect(said.filter((one) => one.what !== what)).toEqual([]);
    expect(said).toHaveLength(objects.length);
  }
});
