import picomatch from 'picomatch';
import { nearest } from '../../findings/did-you-mean.js';

/** What a glob that matches nothing may have meant. */
export interface Near {
  /** Files and folders, ordered. */
  readonly paths: readonly string[];
  /** Whether they are close to what was written, or just all that there is at that place. */
  readonly isMeant: boolean;
}

/**
 * What stands where the glob still matched, before the part of it that matches nothing; with what follows that part
 * where there is such a path.
 */
export function nearPaths(glob: string, paths: readonly string[]): Near {
  // A folder stands for all that is in it.
  const parts = glob.replace(/(?:\/\*\*)+$/, '').split('/');
  const places = parts.map((part, at) => ({ part, above: parts.slice(0, at).join('/'), rest: parts.slice(at + 1) }));
  for (const { part, above, rest } of places.toReversed()) {
    const there = below(above, paths);
    if (there.size === 0) continue;
    const meant = nearest(part, there.values());
    const close = [...there].filter(([, name]) => name === meant).map(([path]) => path);
    const whole = close.map((path) => [path, ...rest].join('/')).filter((path) => isThere(path, paths));
    return {
      paths: whole.length > 0 ? whole : close.length > 0 ? close : [...there.keys()],
      isMeant: close.length > 0,
    };
  }
  return { paths: [], isMeant: false };
}

const isThere = (glob: string, paths: readonly string[]) => paths.includes(glob) || below(glob, paths).size > 0;

/** The files and folders right below the folders that match, each with its name. */
function below(above: string, paths: readonly string[]): Map<string, string> {
  const isAbove = above === '' ? (folder: string) => folder === '' : picomatch(above, { nonegate: true });
  const found = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (const at of parts.keys())
      if (isAbove(parts.slice(0, at).join('/'))) found.add(parts.slice(0, at + 1).join('/'));
  }
  return new Map([...found].toSorted().map((path) => [path, path.slice(path.lastIndexOf('/') + 1)]));
}
