import { dirname } from 'node:path';
import { parse } from 'yaml';
import { FOREIGN, isTemporary, type Tree } from './tree.js';

/** How far a run came. */
export interface Progress {
  /** Files that hold what they are to hold, of those that had to be written. */
  readonly renamed: number;
  /** Files that had to be written. */
  readonly toRename: number;
  readonly temporary: number;
  /** What must not be, whenever a run is killed. */
  readonly problems: readonly string[];
}

/** Looks at what a killed run left of the way from one output to another. */
export function lookAt(now: Tree, from: Tree, to: Tree): Progress {
  const changing = [...to].filter(([path, text]) => from.get(path) !== text);
  const renamed = changing.filter(([path, text]) => now.get(path) === text).length;
  const isAllWritten = renamed === changing.length;
  const problems = [...new Set([...now.keys(), ...from.keys(), ...to.keys()])].flatMap((path) => {
    const problem = problemOf(path, now.get(path), from, to, isAllWritten);
    return problem === undefined ? [] : [`${path} ${problem}`];
  });
  const foreign = [...FOREIGN]
    .filter(([path, text]) => now.get(path) !== text)
    .map(([path]) => `${path} is foreign, and not as it was`);
  return {
    renamed,
    toRename: changing.length,
    temporary: [...now.keys()].filter(isTemporary).length,
    problems: [...problems, ...foreign, ...listedInVain(now, from, to)],
  };
}

function problemOf(path: string, text: string | undefined, from: Tree, to: Tree, all: boolean): string | undefined {
  if (isTemporary(path) || FOREIGN.has(path)) return undefined;
  if (text !== undefined) return isGiven(text, path, from, to) ? undefined : 'is torn, or nobody gives it';
  if (!from.has(path)) return undefined;
  if (to.has(path)) return 'is gone';
  return all ? undefined : 'is removed before all is written';
}

const isGiven = (text: string, path: string, ...trees: readonly Tree[]): boolean =>
  trees.some((tree) => tree.get(path) === text);

/** What lists name that is not there: `kubectl apply -k` would fail. */
function listedInVain(now: Tree, from: Tree, to: Tree): string[] {
  const whole = [...now].filter(([path, text]) => isGiven(text, path, from, to));
  const lists = whole.filter(([path]) => path.endsWith('/kustomization.yaml'));
  return lists.flatMap(([list, text]) => {
    const { resources } = parse(text) as { readonly resources: readonly string[] };
    const files = resources.map((name) => `${dirname(list)}/${name}`);
    return files.filter((file) => !now.has(file)).map((file) => `${list} names ${file}, which is not there`);
  });
}

/** What is not as a whole run leaves it. */
export function notWhole(now: Tree, to: Tree): string[] {
  const wanted = new Map([...to, ...FOREIGN]);
  return [...new Set([...now.keys(), ...wanted.keys()])]
    .filter((path) => now.get(path) !== wanted.get(path))
    .map((path) => `${path} is not as a whole run leaves it`);
}
