import type { OutputProblem } from './output-error.js';
import { foldersAbove } from './paths.js';

/** What stands at a path; symbolic links are never followed. */
export type Entry = 'file' | 'folder' | 'link' | 'other';

/** Why a symbolic link is refused, and what to do. */
export const IS_LINK = {
  message: 'is a symbolic link',
  help: 'output goes to real files and folders only; remove the link, or give its target as the output folder',
};
const IN_THE_WAY_OF_FOLDER: Readonly<Record<Entry, Omit<OutputProblem, 'path'> | undefined>> = {
  folder: undefined,
  link: IS_LINK,
  file: { message: 'is a file where the output needs a folder', help: 'remove or rename the file' },
  other: { message: 'is no folder, but the output needs one there', help: 'remove or rename it' },
};
const IN_THE_WAY_OF_FILE: typeof IN_THE_WAY_OF_FOLDER = {
  file: undefined,
  link: IS_LINK,
  folder: { message: 'is a folder where the output needs a file', help: 'remove or rename the folder' },
  other: { message: 'is no regular file, but the output needs one there', help: 'remove or rename it' },
};

/** What is wrong with what stands where the output needs a folder; undefined where it is one. */
export function inTheWayOfFolder(entry: Entry): Omit<OutputProblem, 'path'> | undefined {
  return IN_THE_WAY_OF_FOLDER[entry];
}

/** What an output folder holds, as far as it matters to who would write to it. */
export interface Held {
  /** Everything, by path. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** What has capitals in its path, by that path without them. */
  readonly capitals: ReadonlyMap<string, string>;
}

/** The same entries, looked up by name as some file systems do it. */
export function heldBy(entries: ReadonlyMap<string, Entry>): Held {
  const capitals = [...entries.keys()].filter((path) => /[A-Z]/.test(path));
  return { entries, capitals: new Map(capitals.map((path) => [path.toLowerCase(), path])) };
}

/** What stands in the way of a file at its path or above it; undefined when the way is free. Links count, wherever they lead. */
export function obstacle(path: string, { entries, capitals }: Held): OutputProblem | undefined {
  for (const above of foldersAbove(path)) {
    const entry = entries.get(above);
    const problem = (entry && IN_THE_WAY_OF_FOLDER[entry]) ?? twin(above, capitals);
    if (problem) return { path: above, ...problem };
  }
  const entry = entries.get(path);
  const problem = (entry && IN_THE_WAY_OF_FILE[entry]) ?? twin(path, capitals);
  return problem && { path, ...problem };
}

// On every system: what is written here is checked out there.
function twin(path: string, capitals: Held['capitals']): Omit<OutputProblem, 'path'> | undefined {
  const other = capitals.get(path.toLowerCase());
  if (other === undefined || other === path) return undefined;
  return {
    message: `and ${other}, which is there, are one file to macOS and Windows`,
    help: `rename or remove ${other}`,
  };
}
