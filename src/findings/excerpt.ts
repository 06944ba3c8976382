import { columns, visible } from './visible.js';

/** A line as it is shown, and where the caret goes below it. */
export interface Excerpt {
  /** The line with tabs widened, unprintable characters made visible, and clipped around the caret. */
  readonly line: string;
  /** Terminal columns before the caret. */
  readonly indent: number;
  /** Terminal columns to underline, at least 1. */
  readonly width: number;
}

/** One grapheme of the line: what is shown of it, how wide that is, and which part of the text it stands for. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

const TAB = '    ';
const CUT = '…';
// Made when there is something to show: the first one loads tables for 20 ms.
const graphemes = () => new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Show `length` characters of `text` from `column` (from 1) in at most `limit` terminal columns.
 * A place after the line's end gives a caret there.
 */
export function excerpt(text: string, column: number, length: number, limit: number): Excerpt {
  const from = Math.min(Math.max(column - 1, 0), text.length);
  // Minified lines are megabytes: only what could be shown is looked at.
  const start = Math.max(0, from - 4 * limit);
  const near = cells(text.slice(start, from + 4 * limit), start);
  const found = near.findIndex((cell) => cell.end > from);
  const caret = found < 0 ? near.length : found;
  const { first, last } = fit(near, caret, limit);
  const before = first > 0 || start > 0 ? CUT : '';
  const after = last < near.length || from + 4 * limit < text.length ? CUT : '';
  const meant = near.slice(caret, last).filter((cell) => cell.start < from + length);
  return {
    line:
      before +
      near
        .slice(first, last)
        .map((cell) => cell.shown)
        .join('') +
      after,
    indent: before.length + total(near.slice(first, caret)),
    width: Math.max(1, total(meant)),
  };
}

function cells(text: string, offset: number): Cell[] {
  return [...graphemes().segment(text)].map(({ segment, index }) => {
    const shown = segment === '\t' ? TAB : visible(segment);
    const width = segment === '\t' ? TAB.length : columns(shown);
    return { shown, width, start: offset + index, end: offset + index + segment.length };
  });
}

/** The cells to show, `first` up to but not including `last`: all where they fit, else those around the caret. */
function fit(all: readonly Cell[], caret: number, limit: number): { first: number; last: number } {
  if (total(all) <= limit) return { first: 0, last: all.length };
  let first = caret;
  let last = caret;
  let room = limit - 2 * CUT.length;
  const width = (index: number): number => all[index]?.width ?? Infinity;
  // A third of the room shows what leads up to the caret, or more where little follows it.
  for (let lead = Math.floor(limit / 3); width(first - 1) <= lead; first--) {
    lead -= width(first - 1);
    room -= width(first - 1);
  }
  for (; width(last) <= room; last++) room -= width(last);
  for (; width(first - 1) <= room; first--) room -= width(first - 1);
  return { first, last };
}

const total = (some: readonly Cell[]): number => some.reduce((sum, cell) => sum + cell.width, 0);
