import { normalize, sep } from 'node:path';
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
  const start = `${normalize(folder).split(sep).join('/')}/`;
  const inside = withoutDots(glob).startsWith(start) ? withoutDots(glob).slice(start.length) : '';
  if (inside !== '' && paths.some(filterOf(inside))) return `paths begin inside ${folder}: write ${inside}`;
  if (paths.length === 0) return 'there is nothing to choose from';
  const near = nearPaths(withoutDots(glob), paths);
  return near.isMeant ? `did you mean ${listed(near.paths, 'or')}?` : `there are ${listed(near.paths, 'and')}`;
}

const withoutDots = (glob: string) => glob.replace(/^(?:\.\/)+/, '');

const SHOWN = 5;

function listed(paths: readonly string[], word: string): string {
  const more = paths.length > SHOWN ? [`${paths.length - SHOWN} more`] : [];
  const all = [...paths.slice(0, SHOWN), ...more];
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}` : all.join('');
}
