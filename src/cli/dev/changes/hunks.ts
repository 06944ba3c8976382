import { structuredPatch } from 'diff';
import { placeOf } from './place.js';

/** Lines that stand together and changed. */
export interface Hunk {
  /** The path to them in the object; `''` at its top. */
  readonly place: string;
  /** What went, without the indent that all lines of the hunk share. */
  readonly before: readonly string[];
  /** What came. */
  readonly after: readonly string[];
}

/** What is other in the lines of one object, in their order. */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;
  const { hunks } = structuredPatch('', '', text(before), text(after), '', '', { context: 0 });
  return hunks.map(({ oldStart, newStart, lines }) => {
    const of = (sign: '-' | '+') => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
    const [went, came] = [of('-'), of('+')];
    const indent = Math.min(...[...went, ...came].filter((line) => line.trim() !== '').map(indentOf));
    const cut = (line: string) => line.slice(indent);
    return {
      place: came.length > 0 ? placeOf(after, newStart - 1) : placeOf(before, oldStart - 1),
      before: went.map(cut),
      after: came.map(cut),
    };
  });
}

const indentOf = (line: string) => line.length - line.trimStart().length;
