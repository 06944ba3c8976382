import type { z } from 'zod';
import { nearest } from '../../findings/did-you-mean.js';
import type { Mistake, OptionPath } from '../mistakes.js';
import { messageOf } from './messages.js';

type Issue = z.core.$ZodIssue;

/** Turns what zod found into mistakes in words for the user; `input` is what was judged. */
export function mistakesOf(issues: readonly Issue[], input: unknown, base: OptionPath = []): Mistake[] {
  const judged = issues.flatMap((issue) => mistakesOfIssue(issue, input, [...base, ...keysOf(issue)]));
  // `mx` for `max` is one mistake: that `max` is missing goes without saying.
  const meant = new Set(judged.map((mistake) => mistake.meant));
  return judged.filter(({ lacks }) => lacks === undefined || !meant.has(lacks));
}

/** A mistake with what it says of an option that is not there. */
interface Judgement extends Mistake {
  /** The option that a misspelt one stands for. */
  readonly meant?: string;
  /** The option that is missing. */
  readonly lacks?: string;
}

function keysOf(issue: Issue): (string | number)[] {
  return issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
}

function mistakesOfIssue(issue: Issue, input: unknown, option: OptionPath): Judgement[] {
  const value = valueAt(input, keysOf(issue));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownOption(key, knownKeys(issue), [...option, key]));
    case 'invalid_union':
      return unionMistakes(issue, value, option);
    case 'invalid_key':
      return mistakesOf(issue.issues, option.at(-1), []).map((mistake) => ({ ...mistake, option, at: 'key' }));
    default:
      return [
        value === undefined && issue.code === 'invalid_type'
          ? missing(option)
          : invalid(messageOf(issue), value, option),
      ];
  }
}

/** zod does not say which keys it knows: schemas of ours carry them in their message (see `strict`). */
function knownKeys(issue: Issue): string[] {
  return issue.message === '' ? [] : issue.message.split(' ');
}

function unknownOption(key: string, known: string[], option: OptionPath): Judgement {
  const meant = nearest(key, known);
  const at = option.length > 1 ? ` in ${written(option.slice(0, -1))}` : '';
  return {
    ruleId: 'options/unknown',
    message: `there is no option "${key}"${at}`,
    help: meant === undefined ? `the options are ${known.join(', ')}` : `did you mean "${meant}"?`,
    option,
    at: 'key',
    meant: meant === undefined ? undefined : written([...option.slice(0, -1), meant]),
  };
}

function missing(option: OptionPath): Judgement {
  const parent = option.slice(0, -1);
  return {
    ruleId: 'options/missing',
    message: `option "${written(option)}" is missing`,
    help: `add ${String(option.at(-1))}: …`,
    option: parent,
    lacks: written(option),
  };
}

function invalid(message: string, value: unknown, option: OptionPath): Mistake {
  const [what, help] = message.split('\n');
  return {
    ruleId: 'options/invalid',
    message:
      option.length === 0
        ? (what ?? message)
        : `${written(option)}: ${what}${value === undefined ? '' : ` (got ${shown(value)})`}`,
    help,
    option,
  };
}

/** Of a union, the branch that fits best speaks; where none of that shape is there, all of them are named. */
function unionMistakes(issue: z.core.$ZodIssueInvalidUnion, value: unknown, option: OptionPath): Mistake[] {
  const best = issue.errors.filter((errors) => !errors.some(isOfWhole)).toSorted((a, b) => weight(a) - weight(b))[0];
  if (best !== undefined) return mistakesOf(best, value, []).map((mistake) => under(option, mistake));
  const needs = issue.errors.flatMap((errors) =>
    errors.filter(isOfWhole).map((error) => messageOf(error).split('\n')[0] ?? ''),
  );
  const either = [...new Set(needs.map((need) => need.replace(/^must be /, '')))].join(', or ');
  return [invalid(either === '' ? issue.message : `must be ${either}`, value, option)];
}

// The value is not of the branch's shape at all, so the branch has nothing to say of its parts.
function isOfWhole(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys';
}

function under(option: OptionPath, mistake: Mistake): Mistake {
  const inner = mistake.option ?? [];
  const message = mistake.message.startsWith(`${written(inner)}:`)
    ? `${written([...option, ...inner])}${mistake.message.slice(written(inner).length)}`
    : mistake.message;
  return { ...mistake, message, option: [...option, ...inner] };
}

// A branch that knows the key but not the value is nearer than one that misses a key altogether.
function weight(errors: readonly Issue[]): number {
  return errors.reduce(
    (sum, error) =>
      sum + (error.code === 'unrecognized_keys' ? 10 * error.keys.length : error.code === 'invalid_type' ? 4 : 1),
    0,
  );
}

/** `ports.http.port`, as one would write it. */
export function written(option: OptionPath): string {
  return option
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : /^[\w$]+$/.test(key) ? `${index > 0 ? '.' : ''}${key}` : `['${key}']`,
    )
    .join('');
}

function valueAt(input: unknown, path: OptionPath): unknown {
  let at = input;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  const json =
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? 'a list'
        : 'an object'
      : JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
