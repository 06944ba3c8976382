import { inFolder, inTurn, type Runs } from './measure.js';
import { run } from './process.js';
import { type Figure, ofRuns, type Result } from './report.js';
import { synth } from './synth.js';
import { growth, memoryOf } from './targets.js';

const ROUNDS = 5;
/** The numbers of maps that the targets compare. */
const PAIRS = { included: [1000, 10_000], subtracted: [300, 3000] } as const;

/** `servicemap synth` with so many maps. */
export interface Measured {
  readonly count: number;
  readonly ours: Runs;
  /** The same once more, with nothing changed. */
  readonly again: Runs;
}

/** What the number of maps does to time and memory; where a target's numbers were not measured, the first and the last. */
export async function scaling(measured: readonly Measured[]): Promise<Result> {
  const { none } = await inTurn(ROUNDS, { none: () => inFolder((folder) => run(synth('maps.ts', folder, 0))) });
  const between = (startUp: keyof typeof PAIRS, msOf: (runs: Runs) => number): Figure[] => {
    const [few, many] = ends(measured, PAIRS[startUp]).map(({ count, ours }) => ({ count, ms: msOf(ours) }));
    return few && many ? [growth(startUp, few, many)] : [];
  };
  const { count, ours, again } = measured.at(-1) as Measured;
  return {
    title: 'How servicemap synth grows',
    figures: [
      ofRuns('start-up: an App without a map', none),
      ...between('included', ({ ms }) => ms),
      // The fastest: whatever else runs can only add.
      ...between('subtracted', ({ fastest }) => fastest - none.fastest),
      ...(ours.memory && again.memory ? [memoryOf(count, Math.max(ours.memory, again.memory))] : []),
    ],
  };
}

function ends(measured: readonly Measured[], pair: readonly number[]): readonly Measured[] {
  const found = measured.filter(({ count }) => pair.includes(count));
  return found.length === pair.length ? found : [...measured.slice(0, 1), ...measured.slice(1).slice(-1)];
}
