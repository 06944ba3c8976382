import { atMost, type Figure, grouped, megabytes, type Target } from './report.js';

/** What synth of the target's maps may take where the peers are faster than that, in ms. */
const FLOOR = 2500;

/** As fast as rendering and checking with the peers, in the same run. */
export function noSlowerThan(peers: number, ours: number): Target {
  const bound = Math.max(FLOOR, peers);
  return { wanted: `at most ${grouped(bound)} ms`, met: ours <= bound };
}

/** How much longer more maps may take than in proportion; start-up, which does not grow, makes that easier. */
const SLACK = { included: 1.1, subtracted: 1.2 };

/** So many maps, and how long they took. */
export interface Timed {
  readonly count: number;
  readonly ms: number;
}

/** How the time grows from few maps to many. */
export function growth(startUp: keyof typeof SLACK, few: Timed, many: Timed): Figure {
  const what = `${grouped(many.count)} maps : ${grouped(few.count)} maps, start-up ${startUp}`;
  return atMost(what, many.ms / few.ms, (many.count / few.count) * SLACK[startUp]);
}

const MEMORY = 1e9;

/** What so many maps may hold. */
export const memoryOf = (count: number, bytes: number): Figure => ({
  what: `peak memory of ${grouped(count)} maps`,
  value: megabytes(bytes),
  target: { wanted: `under ${megabytes(MEMORY)}`, met: bytes < MEMORY },
});
