/**
 * The one of `known` that was most likely meant by `word`, or undefined where none is close.
 * Close: equal but for case, `-` and `_`; or at most a third of the longer name in edits (a letter
 * added, dropped, changed, or two neighbours swapped); or one is the beginning or the end of the other.
 * The answer does not depend on the order of `known`.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const plain = normalise(word);
  const candidates = [...new Set(known)].flatMap((name) => {
    // An object of a set may have a name that is no text, or none.
    if (typeof name !== 'string') return [];
    const score = badness(plain, normalise(name));
    return score === undefined ? [] : [{ name, score, raw: edits(word, name) }];
  });
  candidates.sort((a, b) => a.score - b.score || a.raw - b.raw || (a.name < b.name ? -1 : 1));
  return candidates[0]?.name;
}

/** What to write instead of a word that is none of `known`: the one that was likely meant, or else what `otherwise` says. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const meant = nearest(word, known);
  return meant === undefined ? otherwise : `did you mean "${meant}"?`;
}

/** Shorter names are close to each other by chance. */
const SLIPPED = 4;

/** Whether a name is another one with a letter added, dropped or changed, or two neighbours swapped. */
export const isSlipOf = (word: string, name: string): boolean =>
  word.length >= SLIPPED && Math.abs(word.length - name.length) <= 1 && edits(word, name) === 1;

/** Shortest name or fragment for which being the beginning or end of another says anything. */
const TELLING = 3;

const normalise = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');

/** Lower is closer; undefined is not close. A cut-off name ranks behind every misspelt one. */
function badness(word: string, name: string): number | undefined {
  const longer = Math.max(word.length, name.length);
  const distance = edits(word, name);
  if (distance <= Math.floor(longer / 3)) {
    return distance + (word[0] === name[0] ? 0 : 0.5);
  }
  const [short, long] = word.length < name.length ? [word, name] : [name, word];
  if (short.length < TELLING) return undefined;
  if (long.startsWith(short)) return longer + distance;
  return long.endsWith(short) ? longer + distance + 0.5 : undefined;
}

/** Edit distance where swapping two neighbours counts once (optimal string alignment). */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Infinity,
      );
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
