import { type Hunk, hunksOf } from './hunks.js';
import { objectsIn, type ObjectText } from './objects.js';

/** A file before and after; absent where it was not there, or is there no more. */
export interface FileChange {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** An object that came, went or changed, in the same way in these clusters. */
export interface ObjectChange {
  readonly title: string;
  readonly sign: '+' | '-' | '~';
  /** Empty where the App has no clusters. */
  readonly clusters: readonly string[];
  /** How many lines it has. */
  readonly length: number;
  /** What is other in it; empty where it came or went. */
  readonly hunks: readonly Hunk[];
}

/** What changed in these files by object; what is alike in several of these clusters is one change. */
export function changesIn(files: readonly FileChange[], clusters: readonly string[]): ObjectChange[] {
  const groups = new Map<string, ObjectChange>();
  for (const one of listsLast(files).flatMap((file) => changesOf(file, clusters))) {
    const { title, sign, hunks, length } = one;
    // Of what changed only that is shown: how much more there is does not tell two clusters apart.
    const key = JSON.stringify([title, sign, hunks, sign === '~' || length]);
    const alike = groups.get(key);
    groups.set(key, alike ? { ...alike, clusters: [...alike.clusters, ...one.clusters] } : one);
  }
  return [...groups.values()];
}

/** The lists of files for kustomize say nothing where an object beside them came or went. */
function listsLast(files: readonly FileChange[]): FileChange[] {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const isList = ({ path }: FileChange) => path.endsWith('/kustomization.yaml');
  const objects = files.filter((file) => !isList(file));
  const moved = new Set(objects.filter((file) => !file.before || !file.after).map(({ path }) => folderOf(path)));
  return [...objects, ...files.filter((file) => isList(file) && !moved.has(folderOf(file.path)))];
}

function changesOf({ path, before = '', after = '' }: FileChange, clusters: readonly string[]): ObjectChange[] {
  const [old, young] = [before, after].map(
    (text) => new Map(objectsIn(path, text, clusters).map((one) => [one.title, one])),
  );
  const titles = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])]);
  return [...titles].flatMap((title) => changeOf(old?.get(title), young?.get(title)));
}

function changeOf(before: ObjectText | undefined, after: ObjectText | undefined): ObjectChange[] {
  const one = after ?? before;
  if (!one) return [];
  const hunks = before && after ? hunksOf(before.lines, after.lines) : [];
  const sign = before && after ? '~' : after ? '+' : '-';
  if (sign === '~' && hunks.length === 0) return [];
  return [{ title: one.title, sign, clusters: one.cluster ? [one.cluster] : [], length: one.lines.length, hunks }];
}
