import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { installFor } from './crds.js';
import { judge } from './judge.js';
import { byCluster, filesIn } from './objects.js';

const dist = byCluster(filesIn(fileURLToPath(new URL('../../../dist', import.meta.url))));

describe(`the API server of ${NEWEST} takes`, () => {
  let plane: ControlPlane;
  beforeAll(async () => {
    plane = await startControlPlane();
  });
  afterAll(async () => plane.stop());

  it.each([...dist])('dist/%s', async (_cluster, objects) => {
    await installFor(plane.client, objects);
    const { accepted, problems } = await judge(plane.client, objects);
    expect(problems).toEqual([]);
    expect(accepted).toBe(objects.length);
  });
});
