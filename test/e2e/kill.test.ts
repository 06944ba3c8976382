import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Kill } from './kill/lane.js';

// All hundred take two to three minutes on two cores: SERVICEMAP_KILLS=100 npx vitest run test/e2e/kill.test.ts
const kills = Number(process.env['SERVICEMAP_KILLS'] ?? 8);
const maps = kills >= 100 ? 1000 : 60;
const seed = Number(process.env['SERVICEMAP_SEED'] ?? Date.now() % 100_000);

const LANE = fileURLToPath(new URL('kill/lane.ts', import.meta.url));

async function lane(count: number, seedOfLane: number): Promise<Kill[]> {
  const args = ['--import', 'tsx', LANE, String(count), String(maps), String(seedOfLane)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Kill[];
}

test(`synth of ${maps} maps, killed ${kills} times (seed ${seed})`, { timeout: 3_600_000 }, async () => {
  const half = Math.floor(kills / 2);
  const runs = (await Promise.all([lane(kills - half, seed), lane(half, seed + 1)])).flat();
  const seen = runs.filter(({ isOver }) => !isOver);
  const between = seen.filter(({ renamed, toRename }) => renamed > 0 && renamed < toRename);
  const figures = {
    kills: seen.length,
    beforeTheFirstRename: seen.filter(({ renamed }) => renamed === 0).length,
    betweenTheFirstAndTheLastRename: between.length,
    afterTheLastRename: seen.filter(({ renamed, toRename }) => renamed === toRename).length,
    withWorkLeft: seen.filter(({ workLeft }) => workLeft).length,
    withTemporaryFiles: seen.filter(({ temporary }) => temporary > 0).length,
    runsThatWereOverBefore: runs.length - seen.length,
  };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  expect(runs.flatMap(({ problems, moment }) => problems.map((problem) => `${problem}, killed at ${moment}`))).toEqual(
    [],
  );
  expect(seen).toHaveLength(kills);
  // Otherwise it would have shown little.
  expect(between.length).toBeGreaterThanOrEqual(kills * (kills >= 100 ? 0.6 : 0.25));
});
