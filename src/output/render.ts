import { customScopes, placeIn } from '../manifests/layout.js';
import { compareText, type Manifest } from '../manifests/manifest.js';
import { toYaml } from '../manifests/yaml.js';
import { groupedBy } from './grouping.js';
import { headerLine } from './header.js';
import { KUSTOMIZATION, kustomizations } from './kustomization.js';
import { OutputError, type OutputProblem } from './output-error.js';

/** An object and where it comes from. */
export interface Placed {
  readonly manifest: Manifest;
  /** Folders before the namespace, such as `prod/seoul`; `''` for an app without environments. */
  readonly prefix: string;
  /** Path of the construct that made it, shown in the file's header. */
  readonly construct: string;
}

/** A file to be written. */
export interface OutputFile {
  /** Path in the output folder, with `/` on every system. */
  readonly path: string;
  readonly content: string;
}

interface Entry extends Placed {
  readonly path: string;
}

/**
 * The files of an app: one for each object, and a kustomization for each folder of objects, ordered by path. Pure: the
 * same objects give the same bytes, in whatever order they come.
 * @param app id of the app, which its files carry as their owner
 * @throws OutputError when two objects have one place, naming all such places
 */
export function render(app: string, placed: readonly Placed[]): OutputFile[] {
  const custom = customScopes(placed.map(({ manifest }) => manifest));
  const entries = placed.map((one): Entry => ({ ...one, path: placeIn(one.manifest, one.prefix, custom) }));
  refuseSharedPlaces(entries);
  const objects = entries.map(({ path, manifest, construct }) => ({
    path,
    content: `${headerLine({ app, construct })}\n${toYaml(manifest)}`,
  }));
  const lists = [...kustomizations(app, entries)].map(([folder, content]) => ({
    path: `${folder}/${KUSTOMIZATION}`,
    content,
  }));
  return [...objects, ...lists].toSorted((a, b) => compareText(a.path, b.path));
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
