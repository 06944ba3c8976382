import { mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from './process.js';

/** How each job ran, over so many rounds of all of them in turn: what else the machine does meets each alike. */
export async function inTurn<Name extends string>(
  rounds: number,
  jobs: Readonly<Record<Name, () => Promise<Run>>>,
): Promise<Record<Name, Runs>> {
  const names = Object.keys(jobs) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<Name, Run[]>;
  for (let round = 0; round < rounds; round++) for (const name of names) found[name].push(await jobs[name]());
  return Object.fromEntries(names.map((name) => [name, summary(found[name])])) as Record<Name, Runs>;
}

/** What the runs of one job say together. */
export interface Runs {
  /** The time in the middle, in ms. */
  readonly ms: number;
  /** The shortest time, in ms: whatever else runs can only add. */
  readonly fastest: number;
  /** The most memory of any, in bytes; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

function summary(runs: readonly Run[]): Runs {
  const times = runs.map(({ ms }) => ms);
  const memory = runs.flatMap((run) => run.memory ?? []);
  return {
    ms: median(times),
    fastest: Math.min(...times),
    memory: memory.length === 0 ? undefined : Math.max(...memory),
  };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** Gives a folder of its own to a measurement, and removes it afterwards, also when the process exits before. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(quickest(), 'servicemap-bench-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  try {
    return await use(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

const MEMORY = '/dev/shm';
const ENOUGH = 1e9;

// In memory where there is room: making thousands of files takes some disks ten times what we take.
function quickest(): string {
  if (statSync(MEMORY, { throwIfNoEntry: false }) === undefined) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ENOUGH ? MEMORY : tmpdir();
}
