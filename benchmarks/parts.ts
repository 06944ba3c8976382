import { inFolder, median } from './measure.js';
import { run } from './process.js';
import type { Parts } from './programs/maps-parts.js';
import { grouped, type Result, time } from './report.js';
import { hosted } from './synth.js';

const ROUNDS = 3;

/** Where the time goes: each part by itself, in one process. */
export async function parts([maps = 3000]: readonly number[]): Promise<Result[]> {
  const rounds: Parts[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { output } = await inFolder((folder) => run(hosted('maps-parts.ts', maps, folder)));
    rounds.push(JSON.parse(output) as Parts);
  }
  return [
    {
      title: `The parts of ${grouped(maps)} maps, median of ${ROUNDS} processes`,
      figures: Object.keys(rounds[0] ?? {}).map((part) => time(part, median(rounds.map((times) => times[part] ?? 0)))),
    },
  ];
}
