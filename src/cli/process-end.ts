/** A reader that has seen enough, such as head(1), is no error. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Ends the process once its output is out, also when the user's program left a timer or a server behind. */
export function exitSoon(): void {
  process.stdout.write('', () => {
    process.stderr.write('', () => {
      // Without a hold on the process: where nothing was left behind it ends by itself, and this never runs.
      setImmediate(() => process.exit()).unref();
    });
  });
}
