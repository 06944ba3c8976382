import { compareText } from '../manifests/manifest.js';
import { alone } from './claim.js';
import { OutputError, type OutputProblem } from './output-error.js';
import type { OutputFile } from './output-file.js';
import { type Given, sharedPaths, wouldEmpty, writeProtected } from './refusals.js';
import { remove, removeEmptied } from './remove.js';
import { replaceAll } from './replace.js';
import type { PathFilter } from './selection.js';
import { type Survey, survey } from './survey.js';

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
  const [written] = writeAll(folder, [{ app, files }], isMeant);
  return written as Written;
}

/** The same for several apps of one program: all is well with each of them before anything is changed. */
export function writeAll(folder: string, given: readonly Given[], isMeant?: PathFilter): Written[] {
  return alone(folder, () => {
    const seen = given.map(({ app, files }) => survey(folder, app, files, isMeant));
    const problems = [
      ...sharedPaths(folder, given),
      ...inTheWay(folder, given, seen).flatMap((found, n) =>
        found.length > 0 ? found : locked(folder, seen[n] as Survey),
      ),
    ];
    if (problems.length > 0) throw new OutputError(once(problems));

    const work = seen.map(workOf);
    const taken = new Set(work.flatMap(({ changed }) => changed.map(({ path }) => path)));
    for (const { leftovers } of seen) remove(folder, leftovers);
    for (const { changed } of work) replaceAll(folder, changed);
    return work.map(({ changed, unchanged, extra }) => {
      const pruned = extra.filter((path) => !taken.has(path));
      remove(folder, pruned);
      removeEmptied(folder, pruned);
      return { written: pathsOf(changed), unchanged: pathsOf(unchanged), pruned };
    });
  });
}

function workOf({ states, extra }: Survey) {
  const files = [...states.keys()];
  return {
    changed: files.filter((file) => states.get(file) !== 'same'),
    unchanged: files.filter((file) => states.get(file) === 'same'),
    extra,
  };
}

/**
 * What `writeAll` would refuse, whoever runs it, ordered by path; empty where nothing is in its way. Changes nothing.
 * @param isMeant which paths are meant, as for `writeAll`
 */
export function refusals(folder: string, given: readonly Given[], isMeant?: PathFilter): OutputProblem[] {
  const seen = given.map(({ app, files }) => survey(folder, app, files, isMeant));
  return once([...sharedPaths(folder, given), ...inTheWay(folder, given, seen).flat()]);
}

/** What is in the way of each app. */
function inTheWay(folder: string, given: readonly Given[], seen: readonly Survey[]): OutputProblem[][] {
  // What one app gives up, another one of the same program may take.
  const givenUp = new Set(seen.flatMap(({ extra }) => extra));
  return given.map(({ app, files }, n) => {
    const { extra, blocked, unreadable } = seen[n] as Survey;
    const foreign = [...blocked].filter(([{ path }]) => !givenUp.has(path)).map(([, problem]) => problem);
    const empty = files.length === 0 && extra.length > 0 ? [wouldEmpty(folder, app, extra.length)] : [];
    return [...unreadable, ...foreign, ...empty];
  });
}

const locked = (folder: string, { states, extra, leftovers }: Survey) =>
  writeProtected(folder, states, [...extra, ...leftovers]);

/** One problem for each path, ordered: one thing may be in the way of many files. */
function once(problems: readonly OutputProblem[]): OutputProblem[] {
  const byPath = new Map(problems.toReversed().map((problem) => [problem.path, problem]));
  return [...byPath.values()].toSorted((a, b) => compareText(a.path, b.path));
}

const pathsOf = (files: readonly OutputFile[]) => files.map(({ path }) => path).toSorted();
