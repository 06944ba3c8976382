import { suggestName } from '../kubernetes/name-suggestion.js';
import { CHECKS, type NameSyntax } from '../kubernetes/names.js';
import type { Found } from './violation.js';

/** What is wrong with a name of some syntax, with a better one where there is one close by; undefined if nothing is. */
export function nameFault(syntax: NameSyntax, value: string, path: string, maximum?: number): Found | undefined {
  const sentence = CHECKS[syntax](value);
  if (sentence === undefined) return undefined;
  const cut = sentence.lastIndexOf('; use ');
  const message = cut < 0 ? sentence : sentence.slice(0, cut);
  const better = suggestName(syntax, value, maximum);
  const advice = cut < 0 ? 'write a shorter one' : sentence.slice(cut + 2);
  return { path, message, help: better === undefined ? advice : `write "${better}"` };
}
