import type { Difference } from '../check.js';
import { KUSTOMIZATION } from '../kustomization.js';
import { folderOf } from '../paths.js';
import type { Layout } from './form.js';
import { mapFileOf } from './map-files.js';

/** The layout that the files of a folder are in, where that is another one than they were compared with. */
export function foundLayout(differences: readonly Difference[]): Exclude<Layout, 'stream'> | undefined {
  const pathsOf = (change: Difference['change']) =>
    new Set(differences.filter((one) => one.change === change).map(({ path }) => path));
  const [missing, extra] = [pathsOf('missing'), pathsOf('extra')];
  if (areFolders(missing, extra)) return 'map';
  return areFolders(extra, missing) ? 'object' : undefined;
}

/** Whether some of these paths are of folders that the other ones have a file for. */
const areFolders = (paths: ReadonlySet<string>, files: ReadonlySet<string>): boolean =>
  [...paths].some((path) => path.endsWith(`/${KUSTOMIZATION}`) && files.has(mapFileOf(folderOf(path))));
