import { readFileSync } from 'node:fs';

const EVERY_MS = 10;

/**
 * Follows what a process and those that it starts hold in memory. Linux remembers the most that a process ever held, so
 * looking now and then misses only what is taken right before the end.
 * @returns ends that, and gives the most that they held together, in bytes; undefined where there is no /proc
 */
export function watchMemory(pid: number | undefined): () => number | undefined {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, sum(pid === undefined ? [] : withChildren(pid).map(highest)));
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most === 0 ? undefined : most;
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function withChildren(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).match(/\d+/g) ?? [];
  return [pid, ...children.map(Number).flatMap(withChildren)];
}

const highest = (pid: number): number =>
  Number(/^VmHWM:\s*(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

// A process may be gone between two looks, and not every system has /proc.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
