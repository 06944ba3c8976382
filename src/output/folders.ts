import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, codeOf, entryAt } from './disk.js';
import { inTheWayOfFolder } from './obstacles.js';
import { OutputError } from './output-error.js';

/**
 * Makes sure, right before something is done in a folder of the output, that every step to it is a real folder: a link
 * that was put there since the folder was looked at would lead elsewhere.
 * @param inside path of the folder in the output folder
 * @param make whether to make what is not there
 * @returns whether the folder is there
 */
export function enter(root: string, inside: string, make: boolean): boolean {
  let path = root;
  for (const part of inside === '' ? [] : inside.split('/')) {
    path = join(path, part);
    const entry = attempt(path, 'read', () => entryAt(path));
    const problem = entry && inTheWayOfFolder(entry);
    if (problem) throw new OutputError([{ path, ...problem }]);
    if (entry !== undefined) continue;
    if (!make) return false;
    makeAt(path);
  }
  return true;
}

function makeAt(path: string): void {
  attempt(path, 'made', () => {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another run made it meanwhile.
      if (codeOf(error) !== 'EEXIST' || entryAt(path) !== 'folder') throw error;
    }
  });
}

const STAYS = new Set(['ENOTEMPTY', 'EEXIST']);

/** Removes a folder if nothing is in it; tells whether it is gone. */
export function removeIfEmpty(folder: string): boolean {
  return attempt(folder, 'removed', () => {
    try {
      rmdirSync(folder);
      return true;
    } catch (error) {
      // It may be gone already, as the folder above another one that was emptied.
      const code = codeOf(error) ?? '';
      if (code !== 'ENOENT' && !STAYS.has(code)) throw error;
      return code === 'ENOENT';
    }
  });
}
