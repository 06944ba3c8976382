import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { groups } from './comparison.js';
import { groupText, writeGroups } from './report.js';
import { coverageOf } from './schema/coverage.js';
import { run } from './run.js';
import { settings } from './settings.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane();
});
afterAll(async () => plane.stop());

it('we refuse what the newest server refuses, and nothing else', async () => {
  const asked = settings(5000);
  say(`seed ${asked.seed}: SERVICEMAP_SEED=${asked.seed} makes the same cases again`);
  const started = Date.now();
  const { judged, refusedBases, bases, shapes } = await run(plane.client, NEWEST, asked);
  expect(refusedBases).toEqual([]);
  for (const { kind, share, missing } of coverageOf(bases, shapes)) {
    say(
      `${kind}: bases set ${Math.floor(100 * share)} % of the schema${missing.length > 0 ? `; not ${missing.slice(0, 20).join(' ')}` : ''}`,
    );
  }

  const refused = judged.filter(({ server }) => !server.accepted).length;
  const seconds = Math.round((Date.now() - started) / 1000);
  say(
    `${judged.length} cases in ${seconds} s, ${refused} refused by the server (${Math.round((100 * refused) / judged.length)} %)`,
  );
  const found = groups(judged);
  const kinds = [...new Set(judged.map(({ case: { kind } }) => kind))];
  const folder = writeGroups(found, kinds, NEWEST);
  for (const group of found) say(groupText(group));
  say(`${found.length} disagreements, all in ${folder}`);
  expect(found.length).toBe(0);
}, 600_000);
