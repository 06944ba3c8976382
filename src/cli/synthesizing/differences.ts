import type { SynthesizedFile } from '../../app/host.js';
import { check, type Difference } from '../../output/check.js';

/** An App, and the files that it gives. */
export interface Given {
  readonly app: { readonly id: string };
  readonly files: readonly SynthesizedFile[];
}

/** A file of a folder that is not as an App gives it. */
export interface FileDifference extends Difference {
  /** What it should hold; absent where it should not be there. */
  readonly content?: string;
}

/** How the files of a folder differ from those that the Apps give; none where they do not. */
export function differences(given: readonly Given[], folder: string): FileDifference[] {
  return given.flatMap(({ app, files }) => {
    const wanted = new Map(files.map(({ path, content }) => [path, content]));
    return check(folder, app.id, files).map((difference) => ({ ...difference, content: wanted.get(difference.path) }));
  });
}
