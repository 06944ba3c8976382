import { readdirSync, statSync } from 'node:fs';

/**
 * What a program asked of a path: `entry`, what is in a file or whether anything is there; `list`, the names in a folder;
 * `tree`, those in all folders below too.
 */
export type Question = 'entry' | 'list' | 'tree';

/** The answer to a question about a path, as a text that changes when the answer does. Never throws. */
export function signatureOf(question: Question, path: string): string {
  try {
    return ANSWERS[question](path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}

const ANSWERS: Readonly<Record<Question, (path: string) => string>> = {
  entry: (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) return 'folder';
    // Editors that save by renaming keep neither the inode nor, at times, a new time.
    return stat.isFile() ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : 'other';
  },
  list: (path) => readdirSync(path).toSorted().join('/'),
  tree: (path) => readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted().join('\0'),
};
