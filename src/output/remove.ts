import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './disk.js';
import { enter, removeIfEmpty } from './folders.js';
import { isList } from './kustomization.js';
import { folderOf } from './paths.js';

/** Removes files, where they still are. Lists go first, so that none ever names a file that is gone. */
export function remove(root: string, paths: readonly string[]): void {
  let entered: string | undefined;
  let isThere = true;
  for (const path of [...paths.filter(isList), ...paths.filter((path) => !isList(path))]) {
    const inside = folderOf(path);
    if (inside !== entered) isThere = enter(root, inside, false);
    entered = inside;
    if (isThere) attempt(join(root, path), 'removed', () => rmSync(join(root, path), { force: true }));
  }
}

/** Removes the folders of files that are gone, and those above them, as far as nothing else is in them. */
export function removeEmptied(root: string, gone: readonly string[]): void {
  for (let inside of new Set(gone.map((path) => folderOf(path)))) {
    while (inside !== '' && (!enter(root, inside, false) || removeIfEmpty(join(root, inside))))
      inside = folderOf(inside);
  }
}
