import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { attempt, entryAt, isThere, nearestFolder } from './disk.js';
import { removeIfEmpty } from './folders.js';
import { OutputError } from './output-error.js';
import { isLeftover, temporaryName, writerOf } from './temporary.js';

/** How long a run waits for another one that writes to the same folder, in ms. */
const PATIENCE_MS = 30_000;

/**
 * Does something while no other run does so with the same folder: of two versions of a program at once, the folder would
 * else hold a mixture. Makes the folder, and takes it away again if nothing was put into it.
 *
 * Whoever wants to write puts down a file of its own, and only then looks for those of others: of two that come at once
 * at least one sees the other, takes its file back and tries again. What a killed run left is told by its process.
 * @throws OutputError where the other one takes too long, or the folder is a symbolic link
 */
export function alone<Result>(folder: string, action: () => Result, patienceMs = PATIENCE_MS): Result {
  const made = isThere(folder) ? undefined : makeFolder(folder);
  const claim = join(folder, temporaryName(0));
  try {
    return holding(claim, () => waitForOthers(folder, claim, patienceMs), action);
  } finally {
    if (made !== undefined) removeFolders(resolve(folder), made);
  }
}

function holding<Result>(claim: string, wait: () => void, action: () => Result): Result {
  // A folder that takes no such file takes no other one: what follows says why.
  if (!putDown(claim)) return action();
  try {
    wait();
    return action();
  } finally {
    rmSync(claim, { force: true });
  }
}

function waitForOthers(folder: string, claim: string, patienceMs: number): void {
  // A clock that somebody sets back would make it wait for as long.
  const start = performance.now();
  for (let other = otherIn(folder); other !== undefined; other = otherIn(folder)) {
    rmSync(claim, { force: true });
    if (performance.now() - start >= patienceMs) throw inUse(folder, other);
    pause(5 + Math.random() * 25);
    attempt(claim, 'written', () => writeFileSync(claim, '', { flag: 'wx' }));
  }
}

/** Makes a folder and those above it; the outermost that it made, none where the system refuses: what follows says why. */
function makeFolder(folder: string): string | undefined {
  const start = nearestFolder(folder);
  const parts = relative(start, resolve(folder)).split(sep);
  const paths = parts.map((_, at) => join(start, ...parts.slice(0, at + 1)));
  // One by one: mkdir of Node with `recursive` never comes back from where a folder is there and takes no other.
  const made = paths.filter((path) => makeOne(path));
  return made[0];
}

function makeOne(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    if (entryAt(path) === 'link' && !existsSync(path)) throw new OutputError([{ path, ...LEADS_NOWHERE }]);
    return false;
  }
}

const LEADS_NOWHERE = {
  message: 'is a symbolic link that leads nowhere',
  help: 'make the folder that it leads to, remove the link, or choose another output folder',
};

function putDown(claim: string): boolean {
  try {
    writeFileSync(claim, '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function otherIn(folder: string): string | undefined {
  return attempt(folder, 'read', () => readdirSync(folder)).find(
    (name) => name !== temporaryName(0) && writerOf(name) !== undefined && !isLeftover(folder, name),
  );
}

function inUse(path: string, file: string): OutputError {
  return new OutputError([
    {
      path,
      message: `is being written by another run of servicemap, the process ${writerOf(file)}`,
      help: `wait until it has ended; if it has, delete ${join(path, file)}`,
    },
  ]);
}

// The program may be about to exit: there is no waiting but this.
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function removeFolders(folder: string, outermost: string): void {
  for (let path = folder; removeIfEmpty(path) && path !== resolve(outermost); path = dirname(path));
}
