import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { FileContent } from '../core/file-content.js';
import { mistakesOf } from '../core/options/issues.js';
import { strict } from '../core/options/strict.js';
import { CallSite } from '../core/provenance/call-site.js';
import { isBinary } from '../rendering/content.js';

/** How a file is read. */
export interface FileOptions {
  /** Keep it as bytes: `binaryData` of a ConfigMap. @default whether it is no text: not UTF-8, or with a zero byte */
  binary?: boolean;
}

/** How a folder is read. */
export interface FolderOptions extends FileOptions {
  /** What each key begins with, before the name of the file, e.g. `'rules-'`. @default nothing */
  prefix?: string;
  /** Take files whose name begins with a dot too. @default false */
  hidden?: boolean;
}

const fileShape = { binary: z.boolean().optional() };

const fileSchema = strict(fileShape);

const folderSchema = strict({ ...fileShape, prefix: z.string().optional(), hidden: z.boolean().optional() });

/**
 * The content of a file, for a Config or a Secret: `files: { 'app.conf': file('./app.conf') }`. A file that can't be
 * read is a finding.
 * @param path relative to the source file that this call stands in, or absolute
 */
export function file(path: string, options: FileOptions = {}): FileContent {
  const site = CallSite.capture(file);
  const problem = problemOf(fileSchema, options);
  if (problem !== undefined) return faulty(problem, site);
  return read(path, site, (at) => readFileSync(at), options);
}

/**
 * The files of a folder, each under its name, in the order of their names: `files: folder('./conf')`, or
 * `files: { ...folder('./conf'), more: '…' }`. Folders in it are a finding, since a key can't hold a path: read each by
 * a call of its own, with a `prefix`, and say where its files go in `files({ items })`.
 * @param path relative to the source file that this call stands in, or absolute
 */
export function folder(path: string, options: FolderOptions = {}): Record<string, FileContent> {
  const site = CallSite.capture(folder);
  const problem = problemOf(folderSchema, options);
  if (problem !== undefined) return { [keyFor(path)]: faulty(problem, site) };
  const { prefix = '', hidden = false } = options;
  const listed = attempt(path, site, (at) => readdirSync(at));
  if ('problem' in listed) return { [keyFor(path)]: faulty(listed.problem, site) };
  const names = listed.value.filter((name) => hidden || !name.startsWith('.')).toSorted();
  if (names.length === 0) return { [keyFor(path)]: faulty(`the folder "${path}" holds no files`, site) };
  return Object.fromEntries(
    names.map((name) => [`${prefix}${name}`, read(`${path}/${name}`, site, readFileOnly(path, name), options)]),
  );
}

function readFileOnly(path: string, name: string): (at: string) => Uint8Array {
  return (at) => {
    if (statSync(at).isDirectory()) {
      throw new Problem(
        `"${path}" holds the folder "${name}", and a key can't be a path\nread it by a call of its own: folder('${path}/${name}', { prefix: '${name}-' })`,
      );
    }
    return readFileSync(at);
  };
}

function problemOf(schema: z.ZodType, options: unknown): string | undefined {
  const [mistake] = mistakesOf(schema.safeParse(options).error?.issues ?? [], options);
  if (mistake === undefined) return undefined;
  const { message, help } = mistake;
  return `${message.startsWith('must') ? 'the options of a file ' : ''}${message}${help === undefined ? '' : `\n${help}`}`;
}

class Problem extends Error {}

function read(path: string, site: CallSite, from: (at: string) => Uint8Array, { binary }: FileOptions): FileContent {
  const read = attempt(path, site, from);
  if ('problem' in read) return faulty(read.problem, site);
  // A plain view, since Buffers of small files share their memory.
  const bytes = Uint8Array.from(read.value);
  return new FileContent(bytes, binary ?? isBinary(bytes), undefined, site);
}

function attempt<T>(path: unknown, site: CallSite, act: (at: string) => T): { value: T } | { problem: string } {
  if (typeof path !== 'string' || path === '') return { problem: 'the path of a file must be a text in quotes' };
  const source = site.frames()[0]?.file;
  const at = resolve(source === undefined ? '.' : dirname(source), path);
  try {
    return { value: act(at) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    return { problem: reasonOf(path, source, (error as NodeJS.ErrnoException).code) };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no',
  EISDIR: 'a folder, not a file, is',
  ENOTDIR: 'a file, not a folder, is',
  EACCES: 'nobody lets this program read',
};

function reasonOf(path: string, source: string | undefined, code = ''): string {
  const help =
    code === 'EISDIR' ? `read all its files: folder('${path}')` : code === 'ENOTDIR' ? `read it: file('${path}')` : '';
  const where = source === undefined ? '' : `\npaths are relative to ${basename(source)}`;
  return `${REASONS[code] ?? `${code} at`} "${path}"${help === '' ? where : `\n${help}`}`;
}

/** Any key will do for what can't be read: what is said of it is said at the call. */
function keyFor(path: unknown): string {
  return (typeof path === 'string' ? basename(path) : '').replace(/[^-\w.]+|^\.+/g, '') || 'file';
}

function faulty(problem: string, site: CallSite): FileContent {
  return new FileContent(new Uint8Array(), false, problem, site);
}
