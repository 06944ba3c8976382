import type { z } from 'zod';
import { nearest } from '../../findings/did-you-mean.js';
import type { Mistake, OptionPath } from '../mistakes.js';
import { messageOf } from './messages.js';
import { bestBranch, needsOf, pathOf } from './unions.js';
import { shown, valueAt } from './values.js';

type Issue = z.core.$ZodIssue;

/** Turns what zod found into mistakes in words for the user; `input` is what was judged. */
export function mistakesOf(issues: readonly Issue[], input: unknown, base: OptionPath = []): Judgement[] {
  const judged = issues.flatMap((issue) => mistakesOfIssue(issue, input, [...base, ...pathOf(issue)]));
  // `mx` for `max` is one mistake: that `max` is missing goes without saying.
  const meant = new Set(judged.map((mistake) => mistake.meant));
  return judged.filter(({ lacks }) => lacks === undefined || !meant.has(lacks));
}

/** A mistake with what it says of an option that is not there. */
export interface Judgement extends Mistake {
  /** The option that a misspelt one stands for. */
  readonly meant?: string;
  /** The option that is missing. */
  readonly lacks?: string;
}

function mistakesOfIssue(issue: Issue, input: unknown, option: OptionPath): Judgement[] {
  const value = valueAt(input, pathOf(issue));
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
  const owner = written(option.slice(0, -1));
  return {
    ruleId: 'options/unknown',
    message: `there is no option "${key}"${owner === '' ? '' : ` in ${owner}`}`,
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
  const [what = message, help] = message.split(/\n|; (?=use )/);
  const name = written(option);
  return {
    ruleId: 'options/invalid',
    message: name === '' ? what : `${name}: ${what}${value === undefined ? '' : ` (got ${shown(value)})`}`,
    help,
    option,
  };
}

/** Of a union, the branch that fits best speaks; where none of that shape is there, all of them are named. */
function unionMistakes(issue: z.core.$ZodIssueInvalidUnion, value: unknown, option: OptionPath): Judgement[] {
  const best = bestBranch(issue, value);
  if (best !== undefined) return mistakesOf(best, value, option);
  const needs = needsOf(issue).map((need) => (messageOf(need).split('\n')[0] ?? '').replace(/^must be /, ''));
  const either = [...new Set(needs)].join(', or ');
  return [invalid(either === '' ? issue.message : `must be ${either}`, value, option)];
}

/** `ports.http.port`, as one would write it; arguments of a call have no name. */
export function written(option: OptionPath): string {
  return option
    .filter((key) => !/^#\d+$/.test(String(key)))
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : /^[\w$]+$/.test(key) ? `${index > 0 ? '.' : ''}${key}` : `['${key}']`,
    )
    .join('');
}
