import { accessSync, constants, lstatSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Entry, IS_LINK } from './obstacles.js';
import { OutputError } from './output-error.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EDQUOT: 'no space is left of what this user may take',
  EIO: 'the disk failed',
  EMFILE: 'too many files are open',
  EBUSY: 'something else is using it',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'symbolic links lead in a circle',
  ENOENT: 'something else removed it',
  ENOTDIR: 'there is a file where a folder is needed',
  EISDIR: 'there is a folder where a file is needed',
};

const CHECK_RIGHTS = 'check the rights and the place';

const MENDS: Readonly<Record<string, string>> = {
  ENOTDIR: 'remove or rename the file, or choose another output folder',
};
// True at any moment: files are replaced whole, and nothing is removed before all of them are.
const NOTHING_LOST =
  'each file is whole, as it was or as it is to be; mend this and run synth again: it does what is left';

/** Does something with a file; what the system refuses becomes an OutputError that names the path. */
export function attempt<Result>(path: string, verb: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof OutputError) throw error;
    const code = codeOf(error) ?? String(error);
    const help = verb === 'read' ? (MENDS[code] ?? CHECK_RIGHTS) : NOTHING_LOST;
    throw new OutputError([{ path, message: `cannot be ${verb}: ${REASONS[code] ?? code}`, help }]);
  }
}

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** The result; undefined where the file or folder is gone, or never was there. */
function ifThere<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Everything in a folder by its path inside, with `/`; empty when the folder is not there. Hidden folders are not entered.
 * @throws OutputError where the folder itself is a symbolic link, or something cannot be read
 */
export function entriesIn(root: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (!isThere(root)) return entries;
  const visit = (inside: string): void => {
    const folder = join(root, inside);
    // Another run may have removed what it emptied.
    const dirents = attempt(folder, 'read', () => ifThere(() => readdirSync(folder, { withFileTypes: true }))) ?? [];
    for (const dirent of dirents) {
      const path = inside === '' ? dirent.name : `${inside}/${dirent.name}`;
      const entry = entryOf(dirent);
      entries.set(path, entry);
      if (entry === 'folder' && !dirent.name.startsWith('.')) visit(path);
    }
  };
  visit('');
  return entries;
}

/**
 * Whether there is something at the place of an output folder.
 * @throws OutputError where that is a symbolic link: nobody would see where files go to, and what is removed
 */
export function isThere(root: string): boolean {
  // Resolved, since a slash at the end would follow the link.
  const path = resolve(root);
  const stats = attempt(root, 'read', () => lstatSync(path, { throwIfNoEntry: false }));
  if (stats?.isSymbolicLink()) throw new OutputError([{ path: root, ...IS_LINK }]);
  return stats !== undefined;
}

function entryOf(dirent: Pick<Dirent, 'isSymbolicLink' | 'isDirectory' | 'isFile'>): Entry {
  if (dirent.isSymbolicLink()) return 'link';
  if (dirent.isDirectory()) return 'folder';
  return dirent.isFile() ? 'file' : 'other';
}

/** What stands at a path now; undefined where nothing does. */
export function entryAt(path: string): Entry | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats && entryOf(stats);
}

/** The bytes of a file; undefined when it is gone. */
export function bytesOf(path: string): Buffer | undefined {
  return attempt(path, 'read', () => ifThere(() => readFileSync(path)));
}

/** The folder itself, or the nearest one above it that exists. */
export function nearestFolder(folder: string): string {
  for (let path = resolve(folder); ; path = dirname(path)) {
    const stats = attempt(path, 'made', () => statSync(path, { throwIfNoEntry: false }));
    if (stats !== undefined || path === dirname(path)) return path;
  }
}

/** Whether a file may be replaced or removed, or files made in a folder. */
export function isWritable(path: string, entry: 'file' | 'folder'): boolean {
  try {
    accessSync(path, entry === 'folder' ? constants.W_OK | constants.X_OK : constants.W_OK);
  } catch (error) {
    // Gone by now: nothing keeps it from being written or removed.
    return codeOf(error) === 'ENOENT';
  }
  return process.getuid?.() !== 0 || !isLocked(path);
}

// Root could, but who takes the right from everybody means it.
function isLocked(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (stats.mode & 0o222) === 0;
}
