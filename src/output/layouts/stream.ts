import { toJson } from '../../manifests/json.js';
import { compareText } from '../../manifests/manifest.js';
import { compareEntries, documentOf, type Entry } from './entry.js';
import type { Format } from './form.js';
import type { OutputFile } from '../output-file.js';

const TEXTS: Readonly<Record<Format, (app: string, entry: Entry) => string>> = {
  // Each begins with its own line: whatever stands before or after it in a pipe stays a document of its own.
  yaml: (app, entry) => `---\n# ${entry.path}\n${documentOf(app, entry)}`,
  // One object a line, without a List around them: kubectl and jq read it as it comes.
  json: (_, { manifest }) => `${toJson(manifest)}\n`,
};

/** The objects one after the other, cluster by cluster, each cluster in apply order; with the paths they have as files. */
export function stream(app: string, entries: readonly Entry[], format: Format): OutputFile[] {
  return entries
    .toSorted((a, b) => compareText(a.prefix, b.prefix) || compareEntries(a, b))
    .map((entry) => ({ path: entry.path, content: TEXTS[format](app, entry) }));
}
