import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, where programs run. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A program of Node's, as it is started. */
export interface Command {
  readonly args: readonly string[];
  /** @default the repository */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a program ran. */
export interface Run {
  /** From its start to its end, in ms. */
  readonly ms: number;
  /** Its standard output. */
  readonly output: string;
}

/** Runs a program to its end. @throws Error with what it printed where it fails */
export function run({ args, cwd = root, env }: Command): Run {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return { ms, output: stdout };
}

/** What each job took in ms, over so many rounds of all of them in turn: what else the machine does meets each alike. */
export function inTurn<Name extends string>(
  rounds: number,
  jobs: Readonly<Record<Name, () => Run>>,
): Record<Name, number[]> {
  const names = Object.keys(jobs) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) for (const name of names) times[name].push(jobs[name]().ms);
  return times;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** Gives a folder of its own to a measurement, and removes it afterwards. */
export function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(quickest(), 'servicemap-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
