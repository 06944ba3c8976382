import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headerLine } from '../../../src/output/header.js';

/** Files by path, with their text; links by where they lead. */
export type Tree = ReadonlyMap<string, string>;

/** All that is in a folder. */
export function treeOf(folder: string): Tree {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths.flatMap((path): [string, string][] => {
      const stats = lstatSync(join(folder, path));
      if (stats.isSymbolicLink()) return [[path, `-> ${readlinkSync(join(folder, path))}`]];
      return stats.isFile() ? [[path, readFileSync(join(folder, path), 'utf8')]] : [];
    }),
  );
}

/** What is not of the app, beside and among its files. */
export const FOREIGN: Tree = new Map([
  ['README.md', 'ours\n'],
  ['.gitkeep', ''],
  ['team-0/notes.yaml', 'mine: 1\n'],
  ['team-1/.hidden', 'mine'],
  ['team-2/late-header.yaml', `mine: 1\n${headerLine({ app: 'maps' })}\n`],
  ['team-3/service-other.yaml', `${headerLine({ app: 'other' })}\nkind: Service\n`],
  ['team-4/link.yaml', '-> notes.yaml'],
  ['elsewhere/service-api.yaml', 'kind: Service\n'],
]);

/** Puts down what is not of the app. */
export function putForeign(folder: string): void {
  for (const [path, text] of FOREIGN) {
    const at = join(folder, path);
    mkdirSync(dirname(at), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), at);
    else writeFileSync(at, text);
  }
}

export const isTemporary = (path: string): boolean => /(?:^|\/)\.servicemap-[^/]*\.tmp$/.test(path);
