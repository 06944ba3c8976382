import type { Entry } from './disk.js';
import type { OutputProblem } from './output-error.js';
import { foldersAbove } from './paths.js';

const LINK = {
  message: 'is a symbolic link',
  help: 'output goes to real files and folders only; remove the link, or give its target as the output folder',
};
const IN_THE_WAY_OF_FOLDER: Readonly<Record<Entry, Omit<OutputProblem, 'path'> | undefined>> = {
  folder: undefined,
  link: LINK,
  file: { message: 'is a file where the output needs a folder', help: 'remove or rename the file' },
  other: { message: 'is no folder, but the output needs one there', help: 'remove or rename it' },
};
const IN_THE_WAY_OF_FILE: typeof IN_THE_WAY_OF_FOLDER = {
  file: undefined,
  link: LINK,
  folder: { message: 'is a folder where the output needs a file', help: 'remove or rename the folder' },
  other: { message: 'is no regular file, but the output needs one there', help: 'remove or rename it' },
};

/** What stands in the way of a file at its path or above it; undefined when the way is free. Links count, wherever they lead. */
export function obstacle(path: string, entries: ReadonlyMap<string, Entry>): OutputProblem | undefined {
  for (const above of foldersAbove(path)) {
    const entry = entries.get(above);
    const problem = entry && IN_THE_WAY_OF_FOLDER[entry];
    if (problem) return { path: above, ...problem };
  }
  const entry = entries.get(path);
  const problem = entry && IN_THE_WAY_OF_FILE[entry];
  return problem && { path, ...problem };
}
