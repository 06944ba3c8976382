import { suggestName } from '../kubernetes/name-suggestion.js';
import { CHECKS, type NameSyntax } from '../kubernetes/names.js';
import { sentenceFault } from './sentence-fault.js';
import type { Found } from './violation.js';

/** What is wrong with a name of some syntax, with a better one where there is one close by; undefined if nothing is. */
export function nameFault(syntax: NameSyntax, value: string, path: string, maximum?: number): Found | undefined {
  const fault = sentenceFault(CHECKS[syntax](value), path, 'write a shorter one');
  if (fault === undefined) return undefined;
  const better = suggestName(syntax, value, maximum);
  return better === undefined ? fault : { ...fault, help: `write "${better}"` };
}
