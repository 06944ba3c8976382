import { relative } from 'node:path';
import { styleText } from 'node:util';
import { usesColor } from '../app/color.js';
import type { Layout } from '../output/layouts/form.js';
import { complain } from './complain.js';
import { Loop } from './dev/loop.js';
import { count } from './amounts.js';
import { exitCodes } from './exit-codes.js';

/** Options of `servicemap dev`, as the command line gives them. */
export interface DevOptions {
  readonly out?: string;
  readonly off?: readonly string[];
  readonly layout?: Layout;
  readonly only?: readonly string[];
  readonly dryRun?: boolean;
}

/** Runs the program at each change of what it depends on, until somebody ends the command. */
export async function dev(entry: string | undefined, options: DevOptions): Promise<void> {
  // By its own name, so that the bundler leaves it where it is: what it starts lies beside it.
  const { startChild } = await import('./dev/start-child.js');
  const color = usesColor(process.stderr);
  const say = (text: string) =>
    process.stderr.write(`${color ? styleText('dim', text, { validateStream: false }) : text}\n`);
  let isTold = false;
  const loop = new Loop({
    startChild,
    request: { ...options, ...(entry === undefined ? {} : { entry }) },
    changed: (paths) => say(`\n${new Date().toTimeString().slice(0, 8)}  ${named(paths)} changed`),
    waiting: (files) => {
      if (files === 0) say('waiting for a program to run, Ctrl-C ends');
      else if (!isTold) say(`watching ${count(files, 'file')}: save one to run again, Ctrl-C ends`);
      isTold ||= files > 0;
    },
    died: (signal) =>
      complain([{ message: `the run was ended by ${signal}`, help: 'look at what the program does to its process' }]),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => loop.stop());
  // Nobody reads any more.
  for (const stream of [process.stdout, process.stderr]) stream.once('error', () => loop.stop());
  process.once('exit', () => loop.end());
  await loop.run();
  process.exitCode = exitCodes.fine;
}

/** Paths as people know them, the first few. */
function named(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => relative('.', path));
  const left = paths.length - shown.length;
  return shown.join(', ') + (left > 0 ? ` and ${left} more` : '');
}
