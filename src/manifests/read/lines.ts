/** A place in a text as people count. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The line without its end. */
  readonly text: string;
}

/** The lines of a text, found once for many questions. A line ends with LF, CR LF or CR, as YAML has it. */
export class Lines {
  private starts: readonly number[] | undefined;

  constructor(private readonly text: string) {}

  /** The line and column of an offset. */
  position(offset: number): Position {
    const starts = this.all();
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    const start = starts[low] as number;
    const text = this.text.slice(start, starts[low + 1] ?? this.text.length).replace(/[\r\n]+$/, '');
    return { line: low + 1, column: offset - start + 1, text };
  }

  /** Where a line (from 1) starts, and where the next one does; undefined where there is no such line. */
  range(line: number): { start: number; end: number } | undefined {
    const starts = this.all();
    const start = starts[line - 1];
    return start === undefined ? undefined : { start, end: starts[line] ?? this.text.length };
  }

  private all(): readonly number[] {
    this.starts ??= [0, ...[...this.text.matchAll(/\r\n|[\r\n]/g)].map(({ 0: end, index }) => index + end.length)];
    return this.starts;
  }
}
