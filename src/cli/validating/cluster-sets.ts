import { posix, sep } from 'node:path';
import { groupedBy } from '../../manifests/grouping.js';
import { CLUSTER_FOLDER, placeIn } from '../../manifests/layout.js';
import type { Manifest } from '../../manifests/manifest.js';
import type { ManifestFile } from '../../manifests/read/read-file.js';
import { mapFileOf } from '../../output/layouts/map-files.js';
import { ownerOf } from '../../output/header.js';
import { fileOf, folderOf } from '../../output/paths.js';

/**
 * The files of each cluster, as `servicemap synth` lays them out: two clusters may hold the same objects. What lies in
 * the folder of a cluster belongs to it; what lies beside all of them belongs to each. One set where there are no two.
 */
export function clusterSets(files: readonly ManifestFile[]): readonly (readonly ManifestFile[])[] {
  const folders = new Map(files.map((file) => [file, clusterFolder(file)]));
  const known = new Set([...folders.values()].filter((folder) => folder !== undefined));
  if (known.size < 2) return [files];
  const sets = groupedBy(files, (file) => folders.get(file) ?? nearest(pathOf(file), known));
  const beside = sets.get(undefined) ?? [];
  return [...known].map((folder) => {
    const own = new Set([...(sets.get(folder) ?? []), ...beside]);
    // In the order in which they came: reports keep it.
    return files.filter((file) => own.has(file));
  });
}

/** The folder of a cluster that a file of ours lies in; undefined where it lies in no place of its layouts. */
function clusterFolder(file: ManifestFile): string | undefined {
  if (ownerOf(file.text) === undefined) return undefined;
  const path = pathOf(file);
  const folder = folderOf(path);
  const homes = file.objects.map(({ manifest }) => homesOf(manifest));
  const isObject = homes.length === 1 && homes.flat().some((home) => `/${path}`.endsWith(`/${home}`));
  if (isObject) return folderOf(folder);
  const isMap = homes.flat().some((home) => mapFileOf(folderOf(home)) === fileOf(path));
  return isMap ? folder : undefined;
}

/** Where an object may lie in the folder of its cluster: whether a custom kind lives in a namespace is not always known. */
function homesOf(manifest: Manifest): string[] {
  const { name, namespace } = manifest.metadata as { readonly name?: unknown; readonly namespace?: unknown };
  if (typeof name !== 'string' || (namespace !== undefined && typeof namespace !== 'string')) return [];
  const home = placeIn(manifest, '');
  return [home, `${CLUSTER_FOLDER}/${fileOf(home)}`];
}

/** The innermost of these folders that holds a path. */
const nearest = (path: string, folders: ReadonlySet<string>): string | undefined =>
  [...folders]
    .filter((folder) => folder === '' || path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];

const pathOf = ({ path }: ManifestFile): string => posix.normalize(path.split(sep).join('/'));
