import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../manifests/manifest.js';
import { attempt, isWritable, nearestFolder } from './disk.js';
import { KUSTOMIZATION } from './kustomization.js';
import { OutputError, type OutputProblem } from './output-error.js';
import { fileOf, folderOf } from './paths.js';
import type { OutputFile } from './output-file.js';
import { survey } from './survey.js';
import { temporaryName } from './temporary.js';

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
 * that an app has.
 * @param folder where the output goes, made if it is not there; a symbolic link to a folder is fine, one inside it is not
 * @throws OutputError with every problem found; before the first change, unless the system refuses in the middle
 */
export function write(folder: string, app: string, files: readonly OutputFile[]): Written {
  const { states, extra, leftovers, inTheWay, unreadable } = survey(folder, app, files);
  const changed = files.filter((file) => states.get(file) !== 'same');
  const problems = [...unreadable, ...inTheWay];
  if (files.length === 0 && extra.length > 0) problems.push(wouldEmpty(folder, app, extra.length));
  if (problems.length === 0)
    problems.push(...writeProtected(folder, [...changed.map(({ path }) => path), ...extra, ...leftovers]));
  if (problems.length > 0) throw new OutputError(problems.toSorted((a, b) => compareText(a.path, b.path)));

  remove(folder, leftovers);
  replaceAll(folder, changed);
  remove(folder, extra);
  removeEmptied(folder, extra);
  return {
    written: changed.map(({ path }) => path).toSorted(),
    unchanged: files
      .filter((file) => states.get(file) === 'same')
      .map(({ path }) => path)
      .toSorted(),
    pruned: extra,
  };
}

// Hardly anybody means that; a program that waits for nothing, or makes its objects too late, looks the same.
function wouldEmpty(path: string, app: string, count: number): OutputProblem {
  const held = `${count} ${count === 1 ? 'file' : 'files'}`;
  return {
    path,
    message: `holds ${held} of the app "${app}", and the app gives none any more: all of them would be removed`,
    help: 'look for what keeps the program from making objects; if nothing is meant to be left, delete the files yourself',
  };
}

function writeProtected(folder: string, paths: readonly string[]): OutputProblem[] {
  const folders = new Set(paths.map((path) => folderOf(path)));
  const nearest = new Set([...folders].map((inside) => nearestFolder(join(folder, inside))));
  return [...nearest]
    .filter((path) => !isWritable(path))
    .map((path) => ({
      path,
      message: 'cannot be written to',
      help: 'make it writable, or choose another output folder',
    }));
}

function isList({ path }: OutputFile): boolean {
  return fileOf(path) === KUSTOMIZATION;
}

// Lists come last, so that none ever names a file that is not there yet.
function replaceAll(folder: string, files: readonly OutputFile[]): void {
  const ordered = [...files.filter((file) => !isList(file)), ...files.filter(isList)];
  for (const inside of new Set(ordered.map(({ path }) => folderOf(path)))) {
    const path = join(folder, inside);
    attempt(path, 'made', () => mkdirSync(path, { recursive: true }));
  }
  for (const [n, { path, content }] of ordered.entries()) {
    replace(join(folder, path), join(folder, folderOf(path), temporaryName(n)), content);
  }
}

function replace(path: string, temporary: string, content: string): void {
  try {
    attempt(path, 'written', () => {
      // Exclusively: never through a link that somebody put there.
      writeFileSync(temporary, content, { flag: 'wx' });
      renameSync(temporary, path);
    });
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function remove(folder: string, paths: readonly string[]): void {
  for (const path of paths) attempt(join(folder, path), 'removed', () => rmSync(join(folder, path), { force: true }));
}

function removeEmptied(folder: string, pruned: readonly string[]): void {
  for (let inside of new Set(pruned.map((path) => folderOf(path)))) {
    while (inside !== '' && removeIfEmpty(join(folder, inside))) inside = folderOf(inside);
  }
}

function removeIfEmpty(folder: string): boolean {
  return attempt(folder, 'removed', () => {
    // It may be gone already, as the folder above another one that was emptied.
    if (!existsSync(folder)) return true;
    if (readdirSync(folder).length > 0) return false;
    rmdirSync(folder);
    return true;
  });
}
