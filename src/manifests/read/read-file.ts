import { basename } from 'node:path';
import type { Syntax } from './events.js';
import { readDocuments, type ReadDocument } from './documents.js';
import { Lines } from './lines.js';
import { type ReadObject, type Unpacked, unpack } from './objects.js';
import { type At, placeOf, pointerAt, rootAt, syntaxOf } from './place.js';
import type { FileProblem, ReadCode, TextPlace } from './problem.js';
import { MAX_BYTES } from './read-bytes.js';
import { asTemplate } from './template.js';
import { decodeText } from './text.js';

/** A file of manifests, read. */
export interface ManifestFile {
  /** Its path, as it is shown. */
  readonly path: string;
  /** All of its text, without a byte order mark. */
  readonly text: string;
  readonly objects: readonly ReadObject[];
  readonly problems: readonly FileProblem[];
  /** Where in the file a place of an object is written, by its JSON pointer. @param at `value` unless said */
  placeOf(object: ReadObject, pointer: string, at?: At): TextPlace;
  /** The JSON pointer of what is written at an offset of the text, or last before it. */
  pointerAt(object: ReadObject, offset: number): string;
}

/** Reads the bytes of a file; undefined are too many. */
export function readManifests(path: string, bytes: Uint8Array | undefined): ManifestFile {
  if (bytes === undefined) return unreadable(path, 'too-large', ...TOO_LARGE);
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) return unreadable(path, 'encoding', decoded.message, decoded.help);
  const { text } = decoded;
  const lines = new Lines(text);
  const syntaxes = new LastSyntax(text);
  const place = (start: number, length: number, document?: number): TextPlace => {
    const { line, column, text: shown } = lines.position(start);
    const rest = shown.slice(column - 1).trimEnd().length;
    return { document, line, column, length: Math.max(1, Math.min(length, rest)), text: shown };
  };
  const pointed = (document: ReadDocument, pointer: string, at: At = 'value'): TextPlace => {
    const { start, end } = syntaxes.placeOf(document, pointer, at) ?? { start: document.start, end: document.start };
    return place(start, end > start ? end - start : Infinity, document.number);
  };
  const documents = readDocuments(text, { json: /\.json$/i.test(path) });
  const unpacked = documents.map((document) => ({ document, ...unpackAs(path, document) }));
  const problems = unpacked.flatMap(({ document, problems: found }) =>
    found.map((problem): FileProblem => {
      const { code, message } = problem;
      if ('path' in problem) return { code, message, help: problem.help, place: pointed(document, problem.path) };
      const { other, help, start, length } = problem;
      const where = other === undefined ? '' : `the other is on line ${lines.position(other).line}: `;
      return { code, message, help: where + help, place: place(start, length, document.number) };
    }),
  );
  return {
    path,
    text,
    objects: unpacked.flatMap(({ objects }) => objects),
    problems: asTemplate(problems, text, place),
    placeOf: (object, pointer, at) => pointed(object.document, object.within + pointer, at),
    pointerAt: ({ document, within }, offset) => syntaxes.pointerAt(document, offset).slice(within.length),
  };
}

/** kustomize also reads a file of its name that says neither kind nor version. */
function unpackAs(path: string, document: ReadDocument): Unpacked {
  const unpacked = unpack(document);
  const isKustomization = /^kustomization\.ya?ml$/i.test(basename(path));
  return isKustomization && unpacked.objects.length === 0
    ? { objects: [], problems: unpacked.problems.filter(({ code }) => code !== 'not-an-object') }
    : unpacked;
}

const TOO_LARGE = [
  `the file has more than ${MAX_BYTES >> 20} MB, and is not read`,
  'part it into several files',
] as const;

function unreadable(path: string, code: ReadCode, message: string, help: string): ManifestFile {
  const place = { line: 1, column: 1, length: 1, text: '' };
  return {
    path,
    text: '',
    objects: [],
    problems: [{ code, message, help, place }],
    placeOf: () => place,
    pointerAt: () => '',
  };
}

/** Findings come by document: the syntax of the last one is the one that is asked for next. */
class LastSyntax {
  private last: { part: ReadDocument['part']; syntax: Syntax | undefined } | undefined;

  constructor(private readonly text: string) {}

  placeOf(document: ReadDocument, pointer: string, at: At): { start: number; end: number } | undefined {
    const { start } = document.part;
    const [syntax, root] = this.of(document) ?? [];
    const found = syntax && root !== undefined ? placeOf(syntax, root, pointer, at) : undefined;
    return found && { start: found.start + start, end: found.end + start };
  }

  pointerAt(document: ReadDocument, offset: number): string {
    const [syntax, root] = this.of(document) ?? [];
    return syntax && root !== undefined ? pointerAt(syntax, root, offset - document.part.start) : '';
  }

  private of({ part, start }: ReadDocument): readonly [Syntax, number] | undefined {
    if (this.last?.part !== part) this.last = { part, syntax: syntaxOf(this.text, part) };
    const { syntax } = this.last;
    const root = syntax && rootAt(syntax, start - part.start);
    return syntax && root !== undefined ? [syntax, root] : undefined;
  }
}
