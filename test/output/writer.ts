// Writes what it is sent, each time it is sent something, and sends the problems back; ends with its parent.
import type { OutputFile } from '../../src/output/output-file.js';
import { write } from '../../src/output/write.js';
import { problemsOf } from './problems.js';

/** What is to be written. */
export interface Job {
  readonly folder: string;
  readonly app: string;
  readonly files: readonly OutputFile[];
}

process.on('message', ({ folder, app, files }: Job) => {
  process.send?.(problemsOf(() => write(folder, app, files)));
});
process.send?.('ready');
