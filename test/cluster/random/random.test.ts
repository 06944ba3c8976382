import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import { made, randomApps } from '../../random/app.js';
import { senseless } from '../../random/sense.js';
import { installFor } from '../acceptance/crds.js';
import { judge } from '../acceptance/judge.js';
import { expectOk } from '../client/client.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';

/** Apps a run. */
const APPS = 500;

/** Which of them, unless SERVICEMAP_SEED says otherwise. */
const SEED = 20_261_121;

/** What of them at least nothing is wrong with, mostly some 180: fewer would prove little. */
const FINE = 125;

/** What `podSecurity.warn` of a map asks the server to say; what its level does not allow at all is refused. */
const ASKED_FOR = /: warning: would violate PodSecurity /;

/** The class that random pods name. */
const gvisor = {
  apiVersion: 'node.k8s.io/v1',
  kind: 'RuntimeClass',
  metadata: { name: 'gvisor' },
  handler: 'runsc',
};

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane();
  expectOk(await plane.client.create(gvisor));
});
afterAll(async () => plane.stop());

it('the newest server takes all objects of random apps that nothing is wrong with', async () => {
  const { apps } = await randomApps();
  // A change is judged by the same apps each time; who hunts for more gives a seed.
  const seed = Number(process.env['SERVICEMAP_SEED'] ?? SEED);
  process.stdout.write(`seed ${seed}: SERVICEMAP_SEED=${seed} runs the same apps, another number others\n`);
  let fine = 0;
  const property = fc.asyncProperty(apps, async (app) => {
    const { findings, objects } = made(app, NEWEST);
    expect(findings.flatMap(senseless)).toEqual([]);
    if (objects.length === 0) return;
    fine++;
    await installFor(plane.client, objects);
    const { problems } = await judge(plane.client, objects);
    expect(problems.filter((problem) => !ASKED_FOR.test(problem))).toEqual([]);
  });
  const started = Date.now();
  await fc.assert(property, { seed, numRuns: APPS });
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`${fine} of ${APPS} apps had nothing wrong and were accepted, in ${seconds} s\n`);
  expect(fine).toBeGreaterThan(FINE);
}, 300_000);
