import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Question, signatureOf } from './signature.js';

/** A path that a program asked about, or wrote to, and the answer that it got. */
export type Asked = readonly [question: Question, path: string, answer: string] | readonly ['written', path: string];

type Deed = Question | 'written';

/** What functions of node:fs do to the path that is their first argument, or to their second where that is named. */
const DEEDS: Readonly<Record<Deed, readonly string[]>> = {
  entry: ['access', 'copyFile', 'createReadStream', 'exists', 'lstat', 'open', 'readFile', 'readlink', 'stat'],
  list: ['opendir', 'readdir'],
  tree: [],
  written: ['appendFile', 'createWriteStream', 'rename', 'rm', 'truncate', 'unlink', 'writeFile'],
};
const TARGET_TOO = new Set(['copyFile', 'rename']);

/** Notices what is asked about and written, each once, through whatever of node:fs in this thread; until it is stopped. */
export class Reads {
  private readonly seen = new Set<string>();
  private stopped = false;

  constructor(
    private readonly tell: (asked: Asked) => void,
    /** Folders whose files are nobody's source. */
    private readonly apart: readonly string[],
  ) {}

  /** Begins to listen. */
  listen(): void {
    for (const [deed, names] of Object.entries(DEEDS) as [Deed, readonly string[]][])
      for (const name of names)
        for (const holder of [fs, fs.promises])
          for (const variant of [name, `${name}Sync`]) this.wrap(holder, variant, name, deed);
    syncBuiltinESMExports();
  }

  /** Listens no more. */
  stop(): void {
    this.stopped = true;
  }

  /** Looks at what is not the program's to read. */
  aside<Seen>(look: () => Seen): Seen {
    const before = this.stopped;
    this.stopped = true;
    try {
      return look();
    } finally {
      this.stopped = before;
    }
  }

  /** Takes a path as asked about, or written to, unless it is nobody's source. */
  note(deed: Deed, path: string): void {
    if (!this.isApart(path)) this.noteAnyway(deed, path);
  }

  /** The same wherever it lies. */
  noteAnyway(deed: Deed, path: string): void {
    const key = `${deed} ${path}`;
    if (this.stopped || this.seen.has(key)) return;
    this.seen.add(key);
    this.tell(deed === 'written' ? [deed, path] : [deed, path, signatureOf(deed, path)]);
  }

  private wrap(holder: object, variant: string, name: string, deed: Deed): void {
    const original: unknown = Reflect.get(holder, variant);
    if (typeof original !== 'function') return;
    const noteAll = (args: readonly unknown[]) => {
      this.noteGiven(deedOf(deed, name, args[1]), args[0]);
      if (TARGET_TOO.has(name)) this.noteGiven('written', args[1]);
    };
    function wrapper(this: unknown, ...args: unknown[]): unknown {
      noteAll(args);
      return Reflect.apply(original as (...args: unknown[]) => unknown, this, args);
    }
    Reflect.set(holder, variant, Object.defineProperties(wrapper, Object.getOwnPropertyDescriptors(original)));
  }

  private noteGiven(deed: Deed, given: unknown): void {
    const path = pathOf(given);
    if (path !== undefined) this.note(deed, path);
  }

  private isApart(path: string): boolean {
    return path.includes(NODE_MODULES) || this.apart.some((folder) => path === folder || path.startsWith(folder + sep));
  }
}

const NODE_MODULES = `${sep}node_modules${sep}`;

/** Where the system tells of itself: other with each look. */
export const systemFolders: readonly string[] = ['/dev', '/proc', '/sys'];

function deedOf(deed: Deed, name: string, option: unknown): Deed {
  if (name === 'open') return typeof option === 'string' && /[wa+]/.test(option) ? 'written' : 'entry';
  const isDeep = deed === 'list' && typeof option === 'object' && option !== null && 'recursive' in option;
  return isDeep && option.recursive === true ? 'tree' : deed;
}

function pathOf(given: unknown): string | undefined {
  if (typeof given === 'string') return resolve(given);
  if (given instanceof URL) return given.protocol === 'file:' ? fileURLToPath(given) : undefined;
  return Buffer.isBuffer(given) ? resolve(given.toString()) : undefined;
}
