import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Words {
  readonly meanings: readonly { readonly at: string; readonly values: readonly string[] }[];
  readonly words: readonly string[];
}

// Every value is meant as text, `12` and `true` too.
const { meanings, words } = parse(readFileSync(new URL('words.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
}) as Words;

const label = 'a'.repeat(63);

/** As long as something may be, and a letter longer. */
const LONG: readonly string[] = [
  ...[15, 16, 63, 64, 105, 253, 254, 512, 1024, 1025, 4096, 4097].map((length) => 'a'.repeat(length)),
  `${label}.com`,
  `${label}a.com`,
  `${label}.${label}`,
  `${label}/${label}`,
  `a/${label}`,
  `a/${label}a`,
  `${'a'.repeat(254)}/b`,
  `${'a.'.repeat(126)}a`,
  `${'a.'.repeat(126)}aa`,
  `${'a.'.repeat(127)}com`,
  `/${'a'.repeat(1023)}`,
  `/${'a'.repeat(1024)}`,
  `${'d'.repeat(257)}\\u`,
];

/** Words that one field or another takes for a name, a path, a number or nothing. */
export const WORDS: readonly string[] = [...words, ...words, ...LONG];

const MEANINGS = meanings.map(({ at, values }) => ({ at: new RegExp(at), values }));

/** What one would write at a place, rightly or not, by what the field there means. */
export function meantAt(place: string): readonly string[] {
  return MEANINGS.flatMap(({ at, values }) => (at.test(place) ? values : []));
}
