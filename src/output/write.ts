import { join } from 'node:path';
import { compareText } from '../manifests/manifest.js';
import { alone } from './claim.js';
import { isWritable, nearestFolder } from './disk.js';
import { OutputError, type OutputProblem } from './output-error.js';
import type { OutputFile } from './output-file.js';
import { folderOf } from './paths.js';
import { remove, removeEmptied } from './remove.js';
import { replaceAll } from './replace.js';
import type { PathFilter } from './selection.js';
import { type State, survey } from './survey.js';

/** What a run did to an output folder: paths inside it, ordered. */
export interface Written {
  /** Files that are new or have new content. */
  readonly written: readonly string[];
  /** Files that already had these bytes, but for line ends that git changed; they were not touched. */
  readonly unchanged: readonly string[];
  /** Files of this app that are wanted no more, and are gone. */
  readonly pruned: readonly string[];
}

/**
 * Makes an output folder hold exactly these files of an app; files of other apps and people are never touched. Looks at
 * everything before it changes anything. Each file is written beside its place and renamed, and nothing is removed before
 * all is written: killed at any moment, each file is whole, and the next run completes the work. It never removes all
 * that an app has. Of several runs at once, each waits for the one before it.
 * @param folder where the output goes, made if it is not there; a symbolic link is refused, itself or inside
 * @param isMeant which paths are meant: nothing else is looked at, written or removed, but the list of a folder goes along
 * with its files. All where it is not given
 * @throws OutputError with every problem found; before the first change, unless the system refuses in the middle
 */
export function write(folder: string, app: string, files: readonly OutputFile[], isMeant?: PathFilter): Written {
  return alone(folder, () => {
    const { states, extra, leftovers, blocked, unreadable } = survey(folder, app, files, isMeant);
    const changed = [...states.keys()].filter((file) => states.get(file) !== 'same');
    const inTheWay = new Map([...blocked.values()].map((problem) => [problem.path, problem]));
    const problems = [...unreadable, ...inTheWay.values()];
    if (files.length === 0 && extra.length > 0) problems.push(wouldEmpty(folder, app, extra.length));
    if (problems.length === 0) problems.push(...writeProtected(folder, states, [...extra, ...leftovers]));
    if (problems.length > 0) throw new OutputError(problems.toSorted((a, b) => compareText(a.path, b.path)));

    remove(folder, leftovers);
    replaceAll(folder, changed);
    remove(folder, extra);
    removeEmptied(folder, extra);
    const unchanged = [...states.keys()].filter((file) => states.get(file) === 'same');
    return { written: pathsOf(changed), unchanged: pathsOf(unchanged), pruned: extra };
  });
}

const pathsOf = (files: readonly OutputFile[]) => files.map(({ path }) => path).toSorted();

// Hardly anybody means that; a program that waits for nothing, or makes its objects too late, looks the same.
function wouldEmpty(path: string, app: string, count: number): OutputProblem {
  const held = `${count} ${count === 1 ? 'file' : 'files'}`;
  return {
    path,
    message: `holds ${held} of the app "${app}", and the app gives none any more: all of them would be removed`,
    help: 'look for what keeps the program from making objects; if nothing is meant to be left, delete the files yourself',
  };
}

function writeProtected(
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
