import { readFileSync } from 'node:fs';

/** What ends a line in JavaScript, and so in the line numbers of V8 and of source maps. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** The file's text without a byte order mark, or undefined where it cannot be read. */
export function readText(file: string): string | undefined {
  try {
    return withoutMark(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The text without a byte order mark, which no position counts. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** Keeps what was made of a file's text for as long as the text stays the same. */
export function perText<T>(make: (file: string, text: string) => T): (file: string, text: string) => T {
  const known = new Map<string, { text: string; made: T }>();
  return (file, text) => {
    const before = known.get(file);
    if (before?.text === text) return before.made;
    const made = make(file, text);
    known.set(file, { text, made });
    return made;
  };
}

/** Lines and columns (both from 1) of a text, as offsets in it and back. */
export class Lines {
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];

  constructor(private readonly text: string) {
    const ends = [...text.matchAll(LINE_END)];
    this.starts = [0, ...ends.map((end) => end.index + end[0].length)];
    this.ends = [...ends.map((end) => end.index), text.length];
  }

  /** Where the line starts and, without its line end, ends; undefined where there is no such line. */
  span(line: number): { start: number; end: number } | undefined {
    const start = this.starts[line - 1];
    const end = this.ends[line - 1];
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  /** The line's text without its line end. */
  line(line: number): string | undefined {
    const span = this.span(line);
    return span && this.text.slice(span.start, span.end);
  }

  /** Line and column of an offset. */
  position(offset: number): { line: number; column: number } {
    const after = this.starts.findIndex((start) => start > offset);
    const line = after < 0 ? this.starts.length : after;
    return { line, column: offset - (this.starts[line - 1] ?? 0) + 1 };
  }
}
