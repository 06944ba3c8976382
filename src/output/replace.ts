import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { through } from '../progress/progress.js';
import { attempt, codeOf } from './disk.js';
import { enter } from './folders.js';
import { isList } from './kustomization.js';
import type { OutputFile } from './output-file.js';
import { folderOf } from './paths.js';
import { temporaryName } from './temporary.js';

/** Writes each file beside its place and renames it. Lists come last, so that none ever names a file that is not there yet. */
export function replaceAll(root: string, files: readonly OutputFile[]): void {
  const ordered = [...files.filter(({ path }) => !isList(path)), ...files.filter(({ path }) => isList(path))];
  let entered: string | undefined;
  let n = 0;
  for (const file of through('writing', ordered)) {
    n += 1;
    const inside = folderOf(file.path);
    if (inside !== entered) enter(root, inside, true);
    entered = inside;
    replace(root, file, temporaryName(n));
  }
}

/** How often a file is written anew when another run removed its folder, or took its temporary file for a leftover. */
const ATTEMPTS = 3;

function replace(root: string, { path, content }: OutputFile, name: string): void {
  const [place, temporary] = [join(root, path), join(root, folderOf(path), name)];
  const write = (left: number): void => {
    try {
      // Exclusively: never through a link that somebody put there.
      writeFileSync(temporary, content, { flag: 'wx' });
      renameSync(temporary, place);
    } catch (error) {
      rmSync(temporary, { force: true });
      if (codeOf(error) !== 'ENOENT' || left === 0) throw error;
      enter(root, folderOf(path), true);
      write(left - 1);
    }
  };
  attempt(place, 'written', () => write(ATTEMPTS));
}
