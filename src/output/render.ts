import { customScopes, placeIn } from '../manifests/layout.js';
import { compareText } from '../manifests/manifest.js';
import { groupedBy } from '../manifests/grouping.js';
import type { Entry } from './layouts/entry.js';
import { type Form, type Layout, OBJECT_FILES } from './layouts/form.js';
import { mapFiles } from './layouts/map-files.js';
import { objectFiles } from './layouts/object-files.js';
import { stream } from './layouts/stream.js';
import { OutputError, type OutputProblem } from './output-error.js';
import type { OutputFile, Placed } from './output-file.js';

const byPath = (files: readonly OutputFile[]) => files.toSorted((a, b) => compareText(a.path, b.path));

type Render = (app: string, entries: readonly Entry[], format: Form['format']) => OutputFile[];

const RENDERERS: Readonly<Record<Layout, Render>> = {
  object: (app, entries) => byPath(objectFiles(app, entries)),
  map: (app, entries) => byPath(mapFiles(app, entries)),
  stream,
};

/**
 * The files of an app, ordered by path; in the layout `stream` its objects instead, in the order in which to apply them.
 * Pure: the same objects give the same bytes, in whatever order they come.
 * @param app id of the app, which its files carry as their owner
 * @param form one file an object and a kustomization a folder, where nothing else is said
 * @throws OutputError when two objects have one place, naming all such places
 */
export function render(app: string, placed: readonly Placed[], { layout, format }: Form = OBJECT_FILES): OutputFile[] {
  const custom = customScopes(placed.map(({ manifest }) => manifest));
  const entries = placed.map((one): Entry => ({ ...one, path: placeIn(one.manifest, one.prefix, custom) }));
  refuseSharedPlaces(entries);
  return RENDERERS[layout](app, entries, format);
}

function refuseSharedPlaces(entries: readonly Entry[]): void {
  const problems: OutputProblem[] = [];
  for (const [path, sharing] of groupedBy(entries, ({ path }) => path)) {
    if (sharing.length === 1) continue;
    const constructs = sharing.map(({ construct }) => construct).join(' and ');
    problems.push({
      path,
      message: `is the place of ${sharing.length} objects, from ${constructs}`,
      help: 'give them different names',
    });
  }
  if (problems.length > 0) throw new OutputError(problems);
}
