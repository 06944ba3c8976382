import { join } from 'node:path';
import { isWritable, nearestFolder } from './disk.js';
import { groupedBy } from '../manifests/grouping.js';
import type { OutputProblem } from './output-error.js';
import type { OutputFile } from './output-file.js';
import { folderOf } from './paths.js';
import type { State } from './survey.js';

/** An app, and the files that it gives. */
export interface Given {
  /** Its id. */
  readonly app: string;
  readonly files: readonly OutputFile[];
}

/** Paths that several apps of one program want. */
export function sharedPaths(folder: string, given: readonly Given[]): OutputProblem[] {
  if (given.length < 2) return [];
  const all = given.flatMap(({ app, files }) => files.map(({ path }) => ({ app, path })));
  return [...groupedBy(all, ({ path }) => path)].flatMap(([path, sharing]) => {
    if (sharing.length === 1) return [];
    const apps = sharing.map(({ app }) => `"${app}"`).join(' and ');
    return { path: join(folder, path), message: `is given by the apps ${apps}`, help: OF_ITS_OWN };
  });
}

const OF_ITS_OWN = 'give each app namespaces or an output folder of its own';

/** Why a run that would remove all files of an app is refused: hardly anybody means that. */
export function wouldEmpty(path: string, app: string, count: number): OutputProblem {
  const held = `${count} ${count === 1 ? 'file' : 'files'}`;
  return {
    path,
    message: `holds ${held} of the app "${app}", and the app gives none any more: all of them would be removed`,
    help: 'look for what keeps the program from making objects; if nothing is meant to be left, delete the files yourself',
  };
}

/** The files and folders that would have to be changed, and may not be. */
export function writeProtected(
  folder: string,
  states: ReadonlyMap<OutputFile, State>,
  removed: readonly string[],
): OutputProblem[] {
  const pathsIn = (state: State) => [...states].filter(([, is]) => is === state).map(([{ path }]) => path);
  const there = [...pathsIn('different'), ...removed];
  const folders = new Set([...pathsIn('absent'), ...there].map((path) => folderOf(path)));
  const nearest = new Set([...folders].map((inside) => nearestFolder(join(folder, inside))));
  const locked = [
    ...[...nearest].filter((path) => !isWritable(path, 'folder')),
    ...there.map((path) => join(folder, path)).filter((path) => !isWritable(path, 'file')),
  ];
  return locked.map((path) => ({
    path,
    message: 'cannot be written to',
    help: 'make it writable, or choose another output folder',
  }));
}
