/** Where a walk through an object is: the keys and indexes that lead there. */
export type Trail = readonly (string | number)[];

/** The place as users write it, as in `spec.ports[0]`; a key that has dots stands in brackets, in quotes. */
export function dotted(trail: Trail): string {
  return trail
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\w-]+$/.test(step) ? `.${step}` : `["${step}"]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** What a value is, in words: `the text "3"`, `the number 3`, `a list`. */
export function inWords(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string')
    return `the text ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`;
  return typeof value === 'number' ? `the number ${value}` : JSON.stringify(value);
}
