import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ … ]',
  object: 'an object { … }',
  record: 'an object { … }',
};

/** What an option must be, in plain words; a second line says what to write instead. */
export function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      // Schemas may say what to write instead; what they say of an option that is missing begins otherwise.
      return issue.message.startsWith('must be') ? issue.message : `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      // Schemas may say why only this will do; zod's own words begin so.
      if (!issue.message.startsWith('Invalid')) return issue.message;
      return `must be ${oneOf(issue.values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))))}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `must not be empty`
        : `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      if (issue.origin === 'array') return `must hold ${String(issue.maximum)} items at most`;
      if (issue.origin === 'string') return `must have ${String(issue.maximum)} characters at most`;
      return `must be at most ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

/** `a, b or c` */
export function oneOf(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
