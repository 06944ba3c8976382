import { dirname, join } from 'node:path';

/** Where a package would lie that a specifier names, as seen from a file; none where it names no package. */
export function packagePlaces(specifier: string, from: string): string[] {
  const [, name] = /^((?:@[^/]+\/)?[^./#@][^/:]*)(?:\/|$)/.exec(specifier) ?? [];
  return name === undefined ? [] : foldersAbove(from).map((folder) => join(folder, 'node_modules', name));
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}
