import type { SynthesizedFile } from '../../app/host.js';
import { check, type Difference } from '../../output/check.js';
import type { PathFilter } from '../../output/selection.js';

/** An App, and the files that it gives. */
export interface Given {
  readonly app: { readonly id: string };
  readonly files: readonly SynthesizedFile[];
}

/** How the files of a folder differ from those that the Apps give; none where they do not. */
export function differences(given: readonly Given[], folder: string, isMeant?: PathFilter): Difference[] {
  const all = given.flatMap(({ app, files }) => check(folder, app.id, files, isMeant));
  const wanted = new Set(all.filter(({ change }) => change !== 'extra').map(({ path }) => path));
  const givenUp = new Set(all.filter(({ change }) => change === 'extra').map(({ path }) => path));
  // What one App gives up and another one gives is that other one's to change.
  return all
    .filter(({ path, change }) => change !== 'extra' || !wanted.has(path))
    .map((one) => (one.change === 'differs' && givenUp.has(one.path) ? { ...one, because: undefined } : one));
}
