import { groupedBy } from '../../manifests/grouping.js';
import { KUSTOMIZATION } from '../kustomization.js';
import { fileOf, folderOf } from '../paths.js';
import { compareEntries, documentOf, type Entry } from './entry.js';
import { servingNamespaces } from './serving-namespaces.js';
import type { OutputFile } from '../output-file.js';

/**
 * A file for each folder that the layout `object` has, so one for each map: `prod/seoul/shop.yaml`, and
 * `prod/seoul/_cluster.yaml` for what lives in no namespace. Its documents stand in apply order, each below its header.
 */
export function mapFiles(app: string, entries: readonly Entry[]): OutputFile[] {
  const folders = new Set(entries.map(({ path }) => folderOf(path)));
  return [...groupedBy(entries, (entry) => homeOf(entry, folders))].map(([folder, inside]) => ({
    path: mapFileOf(folder),
    content: inside
      .toSorted(compareEntries)
      .map((entry) => documentOf(app, entry))
      .join('---\n'),
  }));
}

// What calls a Service on every request would refuse the map that brings that Service: it comes after it, in its file.
function homeOf({ manifest, path, prefix }: Entry, folders: ReadonlySet<string>): string {
  const serving = servingNamespaces(manifest).map((namespace) =>
    prefix === '' ? namespace : `${prefix}/${namespace}`,
  );
  return (
    serving
      .filter((folder) => folders.has(folder))
      .toSorted()
      .at(-1) ?? folderOf(path)
  );
}

/** The file that takes the place of a folder of the layout `object`. */
export function mapFileOf(folder: string): string {
  const path = `${folder}.yaml`;
  // A namespace may be called so, and its file must not be taken for the list of a folder.
  return fileOf(path) === KUSTOMIZATION ? `${folder.slice(0, -fileOf(folder).length)}%6bustomization.yaml` : path;
}
