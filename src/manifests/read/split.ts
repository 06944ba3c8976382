/** A part of a text, from `start` up to `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text of YAML before each `---` that begins a line, which no document can hold: what is wrong in one part then
 * says nothing of the others. Directives stay with the document that they are for.
 */
export function splitDocuments(text: string): Range[] {
  const starts = [0, ...markers(text)];
  const parts = starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
  return text.startsWith('%') || /[\r\n]%/.test(text) ? joinDirectives(text, parts) : parts;
}

function* markers(text: string): Iterable<number> {
  for (let at = text.indexOf('---', 1); at >= 0; at = text.indexOf('---', at + 3)) {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 3)];
    if ((before === 0x0a || before === 0x0d) && (Number.isNaN(after) || WHITE.has(after))) yield at;
  }
}

const WHITE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

// Nothing but directives, comments and blank lines.
const DIRECTIVES = /^(?:%.*|\s*#.*|\s*)$/;

function joinDirectives(text: string, parts: readonly Range[]): Range[] {
  const joined: Range[] = [];
  let start: number | undefined;
  for (const part of parts) {
    const isDirective = text
      .slice(part.start, part.end)
      .split(/\r\n|[\r\n]/)
      .every((line) => DIRECTIVES.test(line));
    start ??= part.start;
    if (isDirective) continue;
    joined.push({ start, end: part.end });
    start = undefined;
  }
  return start === undefined ? joined : [...joined, { start, end: text.length }];
}

/** Neighbours together, to about `size` characters each: parts are read faster by the dozen. */
export function batches(parts: readonly Range[], size: number): Range[][] {
  const all: Range[][] = [];
  let batch: Range[] = [];
  for (const part of parts) {
    const [first] = batch;
    if (first && part.end - first.start > size) {
      all.push(batch);
      batch = [];
    }
    batch.push(part);
  }
  return batch.length === 0 ? all : [...all, batch];
}
