import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from './paths.js';

const NAME = /^\.servicemap-(\d+)-(\d+)(?:-\d+)?\.tmp$/;

// Tells this process from others with its id: before it, or in other containers that share the folder.
const RUN = String(Math.trunc(Math.random() * 1e9));

// No run takes so long: then the id is another process's by now.
const ABANDONED_AFTER_MS = 10 * 60_000;

/** The name of the nth temporary file of this process: hidden, short and told by its process. */
export function temporaryName(n: number): string {
  return `.servicemap-${process.pid}-${RUN}-${n}.tmp`;
}

/** The id of the process whose temporary file a path is; undefined for other files. */
export function writerOf(path: string): number | undefined {
  const pid = NAME.exec(fileOf(path))?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Whether a path in a folder is a temporary file of a process that is gone. */
export function isLeftover(folder: string, path: string): boolean {
  const [, pid, run] = NAME.exec(fileOf(path)) ?? [];
  if (pid === undefined) return false;
  if (Number(pid) === process.pid) return run !== RUN;
  return !isAlive(Number(pid)) || isAbandoned(join(folder, path));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: then it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isAbandoned(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS;
}
