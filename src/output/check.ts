import { compareText } from '../manifests/manifest.js';
import { OutputError } from './output-error.js';
import type { OutputFile } from './output-file.js';
import { type State, survey } from './survey.js';

/** A file that is not as the source gives it. */
export interface Difference {
  /** Path in the output folder. */
  readonly path: string;
  /** Not there; there with other content (or not ours); there, of this app, but wanted no more. */
  readonly change: 'missing' | 'differs' | 'extra';
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
 * @throws OutputError when something cannot be read
 */
export function check(folder: string, app: string, files: readonly OutputFile[]): Difference[] {
  const { states, extra, unreadable } = survey(folder, app, files);
  if (unreadable.length > 0) throw new OutputError(unreadable);
  const differences: Difference[] = extra.map((path) => ({ path, change: 'extra' }));
  for (const [{ path }, state] of states) {
    const change = CHANGES[state];
    if (change !== undefined) differences.push({ path, change });
  }
  return differences.toSorted((a, b) => compareText(a.path, b.path));
}
