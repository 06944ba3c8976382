import { compareText } from '../manifests/manifest.js';
import { OutputError } from './output-error.js';
import type { OutputFile } from './output-file.js';
import type { PathFilter } from './selection.js';
import { type State, survey } from './survey.js';

/** A file that is not as the source gives it. */
export interface Difference {
  /** Path in the output folder. */
  readonly path: string;
  /**
   * Not there; there with other content (or not ours); there without a reason: of this app, but wanted no more, or the
   * temporary file of a run that was killed.
   */
  readonly change: 'missing' | 'differs' | 'extra';
  /** What it should hold; absent where it should not be there. */
  readonly content?: string;
  /** Why it is no older version of ours, said of its path; absent where it is one. */
  readonly because?: string;
}

const CHANGES: Readonly<Record<State, Difference['change'] | undefined>> = {
  absent: 'missing',
  different: 'differs',
  blocked: 'differs',
  same: undefined,
};

/**
 * What `write` would change in an output folder, ordered by path; empty when it is up to date. Does not mind line ends
 * that git changed. Changes nothing.
 * @param isMeant which paths are meant, as for `write`
 * @throws OutputError when something cannot be read
 */
export function check(folder: string, app: string, files: readonly OutputFile[], isMeant?: PathFilter): Difference[] {
  const { states, extra, leftovers, blocked, unreadable } = survey(folder, app, files, isMeant);
  if (unreadable.length > 0) throw new OutputError(unreadable);
  const differences: Difference[] = [
    ...extra.map((path) => ({ path, change: 'extra' as const })),
    ...leftovers.map((path) => ({ path, change: 'extra' as const, because: 'is what a killed run left' })),
  ];
  for (const [file, state] of states) {
    const { path, content } = file;
    const change = CHANGES[state];
    const { message: because } = blocked.get(file) ?? {};
    if (change !== undefined) differences.push({ path, change, content, ...(because && { because }) });
  }
  return differences.toSorted((a, b) => compareText(a.path, b.path));
}
