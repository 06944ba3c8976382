import { compose } from './compose.js';
import { behind, spanOf, type Syntax } from './events.js';
import { jsonEvents } from './json-events.js';
import type { ReadProblem } from './problem.js';
import { isUsual, plainBlock } from './plain-block.js';
import { batches, type Range, splitDocuments } from './split.js';
import { isProblem, MAX_DEPTH, yamlSyntax } from './yaml-syntax.js';

/** A document of a file. */
export interface ReadDocument {
  /** Which of the file's documents, from 1; empty ones count for nothing. */
  readonly number: number;
  /** The part of the text that holds it, perhaps among others. */
  readonly part: Range;
  /** Where its content begins. */
  readonly start: number;
  /** What it says, as plain JSON; undefined where it cannot be read at all. */
  readonly value?: unknown;
  /** What is wrong with how it is written. */
  readonly problems: readonly ReadProblem[];
}

type Unnumbered = Omit<ReadDocument, 'number'>;

// Enough to keep the parser busy, little enough to forget soon.
const BATCH = 1 << 18;

/** The documents of a text of YAML, of JSON, or of several JSON values one after the other. */
export function readDocuments(text: string, { json = false }: { readonly json?: boolean } = {}): ReadDocument[] {
  const found = /^\s*[[{]/.test(text) ? fromJson(text, json) : fromYaml(text);
  return found.map((document, index) => ({ ...document, number: index + 1 }));
}

function fromJson(text: string, json: boolean): Unnumbered[] {
  const part = { start: 0, end: text.length };
  const events = jsonEvents(text, MAX_DEPTH);
  if (Array.isArray(events)) return fromSyntax({ text, events, json: true }, [part]);
  // Braces are YAML too, and then keys need no quotes.
  const yaml = fromYaml(text);
  if (!json || yaml.every(({ problems }) => problems.length === 0)) return yaml;
  const { message, position } = events;
  const start = Math.min(position, Math.max(0, text.trimEnd().length - 1));
  const problem = { code: 'syntax', message, help: 'correct the JSON here', start, length: 1 } as const;
  return [{ part, start, problems: [problem] }];
}

function fromYaml(text: string): Unnumbered[] {
  const usual = isUsual(text);
  const documents: Unnumbered[] = [];
  let others: Range[] = [];
  const readOthers = (): void => {
    for (const batch of batches(others, BATCH)) documents.push(...fromBatch(text, batch));
    others = [];
  };
  for (const part of splitDocuments(text)) {
    const plain = usual ? plainBlock(text, part, MAX_DEPTH) : undefined;
    if (!plain) {
      others.push(part);
      continue;
    }
    readOthers();
    if (plain.value !== null) documents.push({ part, ...plain, problems: [] });
  }
  readOthers();
  return documents;
}

function fromBatch(text: string, batch: readonly Range[]): Unnumbered[] {
  return readParts(text, batch) ?? batch.flatMap((part) => readParts(text, [part]) ?? []);
}

/** Several parts at once; undefined where one of them cannot be read, unless it is alone. */
function readParts(text: string, parts: readonly Range[]): Unnumbered[] | undefined {
  const start = parts[0]?.start ?? 0;
  const part = { start, end: parts.at(-1)?.end ?? start };
  const syntax = yamlSyntax(text.slice(part.start, part.end), parts.length === 1);
  if (!isProblem(syntax)) return fromSyntax(syntax, parts);
  return parts.length > 1 ? undefined : [{ part, start, problems: [moved(syntax, start)] }];
}

function fromSyntax(syntax: Syntax, parts: readonly Range[]): Unnumbered[] {
  const base = parts[0]?.start ?? 0;
  const documents: Unnumbered[] = [];
  let at = 0;
  for (const root of rootsOf(syntax)) {
    const start = base + (spanOf(syntax, root)?.start ?? 0);
    while (start >= (parts[at]?.end ?? Infinity) && at < parts.length - 1) at++;
    const { value, problems } = compose(syntax, root);
    const isEmpty = value === null && problems.length === 0;
    if (!isEmpty) {
      documents.push({ part: parts[at] as Range, start, value, problems: problems.map((one) => moved(one, base)) });
    }
  }
  return documents;
}

/** Where the content of each document starts among the events. */
export function* rootsOf(syntax: Syntax): Iterable<number> {
  for (let at = 0; at < syntax.events.length; at = behind(syntax, at)) yield at + 1;
}

const moved = (problem: ReadProblem, by: number): ReadProblem => ({
  ...problem,
  start: problem.start + by,
  ...(problem.other === undefined ? {} : { other: problem.other + by }),
});
