import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEATURE_GATES, NEWEST } from '../../../src/kubernetes/versions.js';
import { gatedOptions } from '../options/program.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { judge } from './judge.js';
import { objectsOf } from './programs.js';

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane({ featureGates: FEATURE_GATES });
});
afterAll(async () => plane.stop());

it('a server with every feature gate on takes and keeps what needs them', async () => {
  const objects = [...(await objectsOf(() => gatedOptions(NEWEST))).values()].flat();
  const { problems, accepted } = await judge(plane.client, objects);
  expect(problems).toEqual([]);
  expect(accepted).toBe(objects.length);
});
