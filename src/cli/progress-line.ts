import { listen } from '../progress/progress.js';
import { toStandardError } from './process-end.js';

/** A run that is shorter than this, in ms, shows nothing. */
const PATIENCE = 500;
/** How long, in ms, a line stays as it is. */
const BETWEEN = 100;
/** To the start of the line, and all of it gone. */
const CLEAR = '\r\u001b[K';

/** Whether somebody looks at a stream as it comes: no pipe, no log of a CI. */
export function isWatched(
  stream: { readonly isTTY?: boolean },
  { CI, TERM }: NodeJS.ProcessEnv = process.env,
): boolean {
  return stream.isTTY === true && !CI && TERM !== 'dumb';
}

/**
 * Shows in one line of the terminal how far a run is that takes its time; whatever else is printed takes the place of
 * that line. Gives what ends it.
 */
export function showProgress(start: number): () => void {
  if (!isWatched(process.stderr)) return () => undefined;
  let [isShown, next] = [false, start + PATIENCE];
  const clear = () => {
    if (isShown) toStandardError(CLEAR);
    isShown = false;
  };
  const tell = (step: string, done?: number, of?: number) => {
    const now = performance.now();
    if (now < next) return;
    next = now + BETWEEN;
    isShown = true;
    toStandardError(CLEAR + lineOf(step, done, of).slice(0, (process.stderr.columns || 80) - 1));
  };
  const restore = [process.stdout, process.stderr].map((stream) => clearedBefore(stream, clear));
  // Without a hold on the process. While modules are loaded nobody else tells.
  const timer = setInterval(() => tell('loading'), BETWEEN).unref();
  listen((...said) => {
    clearInterval(timer);
    tell(...said);
  });
  return () => {
    clearInterval(timer);
    listen(undefined);
    clear();
    for (const undo of restore) undo();
  };
}

/** What stands in the line: `validating 1200 of 18000`. */
export const lineOf = (step: string, done?: number, of?: number): string =>
  [step, ...(done === undefined ? [] : [done]), ...(of === undefined ? [] : ['of', of])].join(' ');

/** Clears the line before anything is written to a stream; gives what undoes that. */
function clearedBefore(stream: NodeJS.WriteStream, clear: () => void): () => void {
  const write = stream.write.bind(stream);
  const clearing = ((...args: Parameters<typeof write>) => {
    clear();
    return write(...args);
  }) as typeof write;
  stream.write = clearing;
  return () => {
    // Unless somebody has put another one in its place.
    if (stream.write === clearing) stream.write = write;
  };
}
