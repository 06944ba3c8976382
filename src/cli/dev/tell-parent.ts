import { writeSync } from 'node:fs';

/**
 * What tells the parent, a line of JSON each, at once: the program may never come back, or end the process. Where
 * nobody listens any more, it says nothing.
 */
export const tellParent =
  (fd: number) =>
  (message: unknown): void => {
    try {
      writeSync(fd, `${JSON.stringify(message)}\n`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    }
  };
