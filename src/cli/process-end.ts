import { complain } from './complain.js';
import { exitCodes } from './exit-codes.js';

// As they are now: a program may put others in their place.
const { stdout, stderr } = process;

/** Writes to standard output, wherever what the program prints there goes to. */
export const toStandardOutput = stdout.write.bind(stdout);

/** Writes to standard error. */
export const toStandardError = stderr.write.bind(stderr);

/** A reader that has seen enough, such as head(1), is no error; a disk that is full is one. */
export function watchOutput(): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === stdout) complain([{ message: `standard output cannot be written: ${error.message}`, help: HELP }]);
      process.exit(exitCodes.failed);
    });
  }
}

const HELP = 'what was printed is not all there is: make room, or send it elsewhere';

/** Ends the process once its output is out, also when the user's program left a timer or a server behind. */
export function exitSoon(): void {
  toStandardOutput('', () => {
    toStandardError('', () => {
      // Without a hold on the process: where nothing was left behind it ends by itself, and this never runs.
      setImmediate(() => process.exit()).unref();
    });
  });
}
