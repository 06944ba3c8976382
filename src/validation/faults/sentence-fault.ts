import type { Found } from '../violation.js';

/** A sentence that says what is wrong, and after `; use` what to write, as something found at a place. */
export function sentenceFault(sentence: string | undefined, path: string, help: string): Found | undefined {
  if (sentence === undefined) return undefined;
  const cut = sentence.lastIndexOf('; use ');
  return cut < 0
    ? { path, message: sentence, help }
    : { path, message: sentence.slice(0, cut), help: sentence.slice(cut + 2) };
}
