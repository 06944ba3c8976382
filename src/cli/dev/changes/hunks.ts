import { structuredPatch } from 'diff';
import { placeOf } from './place.js';
import { indentOf, type Run, slide } from './slide.js';

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
  const changes = hunks.map(({ oldStart, oldLines, newStart, newLines }) => ({
    went: { start: oldStart - 1, length: oldLines },
    came: { start: newStart - 1, length: newLines },
  }));
  // How far down the change before went: the lines between are the same in both texts.
  let taken = 0;
  return changes.map(({ went, came }, n) => {
    const [above, below] = [changes[n - 1], changes[n + 1]];
    const shift = (lines: readonly string[], run: Run, over?: Run, under?: Run) =>
      slide(lines, run, over === undefined ? 0 : over.start + over.length + taken, under?.start ?? lines.length);
    const by =
      came.length === 0
        ? shift(before, went, above?.went, below?.went)
        : went.length === 0
          ? shift(after, came, above?.came, below?.came)
          : 0;
    taken = Math.max(0, by);
    return hunk(before, moved(went, by), after, moved(came, by));
  });
}

const moved = ({ start, length }: Run, by: number): Run => ({ start: start + by, length });

function hunk(before: readonly string[], went: Run, after: readonly string[], came: Run): Hunk {
  const linesOf = (lines: readonly string[], { start, length }: Run) => lines.slice(start, start + length);
  const [old, fresh] = [linesOf(before, went), linesOf(after, came)];
  const indent = Math.min(...[...old, ...fresh].map(indentOf));
  const cut = (line: string) => line.slice(indent);
  return {
    place: came.length > 0 ? placeOf(after, came.start) : placeOf(before, went.start),
    before: old.map(cut),
    after: fresh.map(cut),
  };
}
