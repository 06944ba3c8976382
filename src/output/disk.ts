import { accessSync, constants, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OutputError } from './output-error.js';

/** What stands at a path; symbolic links are never followed. */
export type Entry = 'file' | 'folder' | 'link' | 'other';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'there is a file where a folder is needed',
  EISDIR: 'there is a folder where a file is needed',
};

/** Does something with a file; what the system refuses becomes an OutputError that names the path. */
export function attempt<Result>(path: string, verb: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new OutputError([
      {
        path,
        message: `cannot be ${verb}: ${REASONS[code] ?? code}`,
        help: 'check the rights and the place; what was there before is intact',
      },
    ]);
  }
}

/** Everything in a folder by its path inside, with `/`; empty when the folder is not there. Hidden folders are not entered. */
export function entriesIn(root: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (attempt(root, 'read', () => statSync(root, { throwIfNoEntry: false })) === undefined) return entries;
  const visit = (inside: string): void => {
    const folder = join(root, inside);
    for (const dirent of attempt(folder, 'read', () => readdirSync(folder, { withFileTypes: true }))) {
      const path = inside === '' ? dirent.name : `${inside}/${dirent.name}`;
      const entry = entryOf(dirent);
      entries.set(path, entry);
      if (entry === 'folder' && !dirent.name.startsWith('.')) visit(path);
    }
  };
  visit('');
  return entries;
}

function entryOf(dirent: Dirent): Entry {
  if (dirent.isSymbolicLink()) return 'link';
  if (dirent.isDirectory()) return 'folder';
  return dirent.isFile() ? 'file' : 'other';
}

/** The bytes of a file. */
export function bytesOf(path: string): Buffer {
  return attempt(path, 'read', () => readFileSync(path));
}

/** The folder itself, or the nearest one above it that exists. */
export function nearestFolder(folder: string): string {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (statSync(path, { throwIfNoEntry: false }) !== undefined || path === dirname(path)) return path;
  }
}

/** Whether files can be made and removed in a folder. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
