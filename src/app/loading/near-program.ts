import { readdirSync } from 'node:fs';
import { basename, posix, resolve, sep } from 'node:path';
import { nearest } from '../../findings/did-you-mean.js';

/**
 * The file that was most likely meant by a path inside a folder where no program is; undefined where none is close.
 * @param usual programs as they are usually called
 */
export function nearProgram(folder: string, path: string, usual: readonly string[]): string | undefined {
  const plain = posix.normalize(path.split(sep).join('/')).replace(/\/$/, '');
  const inside = usual.map((entry) => `${plain}/${entry}`);
  const elsewhere = usual.filter((entry) => nearest(basename(plain), [basename(entry)]) !== undefined);
  return nearPath(folder, plain) ?? [...inside, ...elsewhere].find((entry) => isProgram(folder, entry));
}

/** The folders right below that have one of these programs. */
export const foldersWith = (folder: string, programs: readonly string[]): string[] =>
  namesIn(folder, false)
    .filter((name) => programs.some((program) => isProgram(resolve(folder, name), program)))
    .toSorted();

/** The path with each part that is not there replaced by the one that is close to it. */
function nearPath(folder: string, path: string): string | undefined {
  const parts = path.split('/');
  const found: string[] = [];
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    // The first part of an absolute path is empty.
    const names = namesIn(resolve(folder, [...found, ''].join('/')), isLast);
    const name = part === '' || part === '..' || names.includes(part) ? part : nearest(part, names);
    if (name === undefined) return undefined;
    found.push(name);
  }
  return found.join('/');
}

const isProgram = (folder: string, path: string) =>
  namesIn(resolve(folder, posix.dirname(path)), true).includes(basename(path));

/** The programs right in a folder, or the folders; none where it cannot be read. */
function namesIn(folder: string, programs: boolean): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => (programs ? isRun(entry) : isLookedInto(entry))).map(({ name }) => name);
  } catch {
    return [];
  }
}

type Entry = { readonly name: string; isFile(): boolean; isDirectory(): boolean };

const isRun = (entry: Entry) => entry.isFile() && /(?<!\.d)\.[cm]?[jt]sx?$/.test(entry.name);

const isLookedInto = (entry: Entry) =>
  entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.');
