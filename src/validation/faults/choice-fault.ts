import { didYouMean } from '../../findings/did-you-mean.js';
import { isSet } from './is-set.js';
import { type Found, present } from '../violation.js';

/** The protocols of ports. */
export const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;

/** What is wrong with a word of which there are only a few; nothing for one that is absent. */
export function choiceFault(
  value: string | null | undefined,
  choices: readonly string[],
  path: string,
): Found | undefined {
  if (!isSet(value) || choices.includes(value)) return undefined;
  const field = /\/([^/\d][^/]*)(?:\/\d+)?$/.exec(path)?.[1] ?? '';
  const all = `write ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
  return {
    path,
    message: value === '' ? `${field} is empty` : `${field} "${value}" is none that there is`,
    help: value === '' ? all : didYouMean(value, choices, all),
  };
}

/** The same where the server reads an empty word as none, and takes its own choice. */
export function filledChoiceFault(
  value: string | undefined,
  choices: readonly string[],
  path: string,
): Found | undefined {
  return choiceFault(value || undefined, choices, path);
}

/** What to say of a field that has to be there; nothing where it is. */
export function missingFault(value: unknown, path: string): Found | undefined {
  if (isSet(value)) return undefined;
  const field = path.slice(path.lastIndexOf('/') + 1);
  return { path, message: `${field} is missing`, help: `write ${field}` };
}

/** The same as a list; an empty word among the choices is one that the server fills. */
export function choiceFaults(value: string | undefined, choices: readonly string[], path: string): Found[] {
  if (choices.includes(value ?? '')) return [];
  return present([
    choiceFault(
      value,
      choices.filter((choice) => choice !== ''),
      path,
    ),
  ]);
}
