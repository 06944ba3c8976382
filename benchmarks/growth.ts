import { join } from 'node:path';
import { type Command, inFolder, inTurn, run, type Run } from './measure.js';
import { atMost, type Figure, time } from './report.js';

/** The numbers of maps that `npm run bench` compares. */
export const SIZES = { small: 300, large: 3000 };

const ROUNDS = 5;
/** How much longer than in proportion the larger App may take. */
const SLACK = 1.2;

/** What `servicemap synth` takes for a program that makes as many maps as it is told, in ms. */
export interface Growth {
  /** Without a map. */
  readonly startUp: number;
  /** For the larger number of maps, start-up subtracted. */
  readonly large: number;
  readonly figures: readonly Figure[];
}

/** Measures how the time grows with the number of maps. */
export function growth(name: string, small: number, large: number): Growth {
  const synth = (size: number) => () =>
    inNewFolder((folder) => ({
      args: ['bin/servicemap.js', 'synth', program(name), '--out', folder],
      env: { MAPS: `${size}` },
    }));
  const times = inTurn(ROUNDS, { none: synth(0), few: synth(small), many: synth(large) });
  // The fastest: whatever else runs can only add.
  const none = Math.min(...times.none);
  const [few, many] = [Math.min(...times.few) - none, Math.min(...times.many) - none];
  return {
    startUp: none,
    large: many,
    figures: [
      time(`${small} maps`, few),
      time(`${large} maps`, many),
      atMost(`${large} maps : ${small} maps`, many / few, (large / small) * SLACK),
    ],
  };
}

/** The path of a program in programs/. */
export const program = (name: string): string => join('benchmarks/programs', name);

/** Runs a command that writes to a folder, which is not there yet. */
export function inNewFolder(command: (folder: string) => Command): Run {
  return inFolder((folder) => run(command(join(folder, 'out'))));
}
