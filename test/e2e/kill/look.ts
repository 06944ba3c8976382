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
  const problems = [...new Set([...now.keys(), ...from.keys(), ...to.keys()])].flatMap((path) => {
    const problem = problemOf(path, now.get(path), from, to);
    return problem === undefined ? [] : [`${path} ${problem}`];
  });
  const foreign = [...FOREIGN]
    .filter(([path, text]) => now.get(path) !== text)
    .map(([path]) => `${path} is foreign, and not as it was`);
  return {
    renamed: changing.filter(([path, text]) => now.get(path) === text).length,
    toRename: changing.length,
    temporary: [...now.keys()].filter(isTemporary).length,
    problems: [...problems, ...foreign],
  };
}

function problemOf(path: string, text: string | undefined, from: Tree, to: Tree): string | undefined {
  if (isTemporary(path) || FOREIGN.has(path)) return undefined;
  if (text === undefined) return from.has(path) && to.has(path) ? 'is gone' : undefined;
  if (text !== from.get(path) && text !== to.get(path)) return 'is torn, or nobody gives it';
  // Nothing goes before all is written.
  return undefined;
}

/** What is not as a whole run leaves it. */
export function notWhole(now: Tree, to: Tree): string[] {
  const wanted = new Map([...to, ...FOREIGN]);
  return [...new Set([...now.keys(), ...wanted.keys()])]
    .filter((path) => now.get(path) !== wanted.get(path))
    .map((path) => `${path} is not as a whole run leaves it`);
}
