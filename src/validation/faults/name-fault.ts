import { suggestName } from '../../kubernetes/name-suggestion.js';
import { CHECKS, type NameSyntax } from '../../kubernetes/names.js';
import { sentenceFault } from './sentence-fault.js';
import type { Found } from '../violation.js';

/** What is wrong with a name of some syntax, with a better one where there is one close by; undefined if nothing is. */
export function nameFault(syntax: NameSyntax, value: string, path: string, maximum?: number): Found | undefined {
  const fault = sentenceFault(CHECKS[syntax](value), path, 'write a shorter one');
  if (fault === undefined) return undefined;
  const better = suggestName(syntax, value, maximum);
  return better === undefined ? fault : { ...fault, help: `write "${better}"` };
}

/** What is wrong with the name by which something refers to an object: there must be one, of a kind's syntax. */
export function objectNameFault(
  name: string | undefined,
  kind: string,
  path: string,
  syntax: NameSyntax = 'dns1123Subdomain',
): Found | undefined {
  if (!name) return { path, message: `no ${kind} is named`, help: `write the name of the ${kind}` };
  return nameFault(syntax, name, path);
}
