import { inFolder, inTurn } from './measure.js';
import { run } from './process.js';
import { grouped, type Result, time } from './report.js';
import { synth } from './synth.js';
import { growth } from './targets.js';

const ROUNDS = 5;

/** How the time grows where one workload is called from all maps, each of which it accepts. */
export async function hub([few = 300, many = 3000]: readonly number[]): Promise<Result[]> {
  const runs = await inTurn(ROUNDS, { none: of(0), few: of(few), many: of(many) });
  const timed = (name: 'few' | 'many', count: number) => ({ count, ms: runs[name].fastest - runs.none.fastest });
  const [less, more] = [timed('few', few), timed('many', many)];
  return [
    {
      title: `Maps that all call one workload, start-up subtracted, the fastest of ${ROUNDS} runs each in turn`,
      figures: [
        ...[less, more].map(({ count, ms }) => time(`${grouped(count)} maps`, ms)),
        growth('subtracted', less, more),
      ],
    },
  ];
}

const of = (maps: number) => () => inFolder((folder) => run(synth('hub.ts', folder, maps)));
