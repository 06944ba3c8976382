/** Lines that went or came: the index of the first one, and how many they are. */
export interface Run {
  readonly start: number;
  readonly length: number;
}

/**
 * By how many lines to move a change to where people see it: of a list of alike items, a comparison of lines takes the end
 * of one and the beginning of the next. Of all places that come to the same, it is the one whose first line stands out most.
 * @param from the first line that it may begin at: what is above is of another change
 * @param to the line that it must end before
 */
export function slide(lines: readonly string[], { start, length }: Run, from: number, to: number): number {
  let [first, last] = [start, start];
  while (first > from && lines[first - 1] === lines[first + length - 1]) first--;
  while (last + length < to && lines[last] === lines[last + length]) last++;
  let best = start;
  for (let at = first; at <= last; at++) if (indentOf(lines[at]) < indentOf(lines[best])) best = at;
  return best - start;
}

/** Where the text of a line begins; an empty one begins nothing. */
export const indentOf = (line = ''): number =>
  line.trim() === '' ? Number.POSITIVE_INFINITY : line.length - line.trimStart().length;
