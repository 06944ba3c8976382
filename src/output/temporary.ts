import { fileOf } from './paths.js';

const NAME = /^\.servicemap-(\d+)-\d+\.tmp$/;

/** The name of the nth temporary file of this process: hidden, short and told by its process. */
export function temporaryName(n: number): string {
  return `.servicemap-${process.pid}-${n}.tmp`;
}

/** Whether a path is a temporary file of a process that is gone. One with our own id is from a process before us. */
export function isLeftover(path: string): boolean {
  const pid = NAME.exec(fileOf(path))?.[1];
  return pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: then it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
