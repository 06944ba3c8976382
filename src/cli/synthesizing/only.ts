import { isAbsolute, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { PathFilter } from '../../output/selection.js';
import { UsageError } from '../usage-error.js';
import { nearPaths } from './near-paths.js';

/** Which paths a run is about. */
export interface Only {
  readonly isMeant: PathFilter;
  /**
   * Throws UsageError where a glob matches nothing.
   * @param given paths that there are to choose from
   * @param more others, asked for where those are not enough
   * @param folder the output folder, as it is written
   */
  refuseNone(given: readonly string[], more: () => readonly string[], folder: string): void;
}

/** What `--only` says, any number of times: a path is meant when one of the globs matches it or a folder above it. */
export function onlyOf(globs: readonly string[]): Only {
  const filters = globs.map((glob) => ({ glob, isMeant: filterOf(glob) }));
  return {
    isMeant: (path) => filters.some(({ isMeant }) => isMeant(path)),
    refuseNone(given, more, folder) {
      const idle = filters.filter(({ isMeant }) => !given.some(isMeant));
      if (idle.length === 0) return;
      const paths = [...given, ...more()];
      const none = idle.find(({ isMeant }) => !paths.some(isMeant));
      if (none)
        throw new UsageError(`--only ${none.glob} matches no path of the output`, help(none.glob, paths, folder));
    },
  };
}

function filterOf(glob: string): PathFilter {
  const plain = withoutDots(glob).replace(/\/+$/, '');
  const matches = matcher(plain);
  const matchesAbove = matcher(`${plain}/**`);
  return (path) => matches(path) || matchesAbove(path);
}

function matcher(glob: string): PathFilter {
  try {
    return picomatch(glob, { nonegate: true });
  } catch (error) {
    throw new UsageError(`--only ${glob} is no path: ${(error as Error).message}`, 'write one such as prod/seoul/**');
  }
}

function help(glob: string, paths: readonly string[], folder: string): string {
  if (paths.length === 0) return 'there is nothing to choose from';
  const inside = insideOf(folder, glob);
  if (inside === '') return `all of ${folder} is meant without --only`;
  if (inside === undefined) {
    // Who writes a path from the root means one outside of the program's folders, or a mistake: `/prod` for `prod`.
    const far = isAbsolute(glob) && !nearPaths(withoutDots(glob), paths).isMeant;
    return `${far ? `paths begin inside ${folder}: ` : ''}${suggested(withoutDots(glob), paths)}`;
  }
  const instead = paths.some(filterOf(inside)) ? `write ${inside}` : suggested(inside, paths);
  return `paths begin inside ${folder}: ${instead}`;
}

/** A path that leads into the output folder, as one inside of it; undefined where it leads elsewhere. */
function insideOf(folder: string, glob: string): string | undefined {
  const path = relative(resolve(folder), resolve(glob)).split(sep).join('/');
  return path.startsWith('../') || path === '..' || isAbsolute(path) ? undefined : path;
}

function suggested(glob: string, paths: readonly string[]): string {
  const near = nearPaths(glob, paths);
  return near.isMeant ? `did you mean ${listed(near.paths, 'or')}?` : `there are ${listed(near.paths, 'and')}`;
}

const withoutDots = (glob: string) => glob.replace(/^(?:\.\/)+/, '');

const SHOWN = 5;

function listed(paths: readonly string[], word: string): string {
  const more = paths.length > SHOWN ? [`${paths.length - SHOWN} more`] : [];
  const all = [...paths.slice(0, SHOWN), ...more];
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}` : all.join('');
}
