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
  return given.flatMap(({ app, files }) => check(folder, app.id, files, isMeant));
}
