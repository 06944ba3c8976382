import type { z } from 'zod';
import { nearest } from '../../findings/did-you-mean.js';
import type { Mistake, OptionPath } from '../mistakes.js';
import { optionOfField, OTHER_WORDS } from './kubernetes-fields.js';
import { messageOf, oneOf } from './messages.js';
import { bestBranches, branchesOf, needsOf, pathOf } from './unions.js';
import { isPlain, shown, valueAt } from './values.js';
import { written } from './written.js';

type Issue = z.core.$ZodIssue;

/** Turns what zod found into mistakes in words for the user; `input` is what was judged. */
export function mistakesOf(issues: readonly Issue[], input: unknown, base: OptionPath = []): Judgement[] {
  const judged = issues.flatMap((issue) => mistakesOfIssue(issue, input, [...base, ...pathOf(issue)]));
  // `mx` for `max` is one mistake: that `max` is missing goes without saying.
  const meant = new Set(judged.map((mistake) => mistake.meant));
  return judged.filter(({ lacks }) => lacks === undefined || !meant.has(lacks));
}

/** A mistake with what it says of an option that is not there. */
export type Judgement = Mistake & {
  /** The option that a misspelt one stands for. */
  readonly meant?: string;
  /** The option that is missing. */
  readonly lacks?: string;
};

function mistakesOfIssue(issue: Issue, input: unknown, option: OptionPath): Judgement[] {
  const value = valueAt(input, pathOf(issue));
  if (isMissing(issue, input)) return [missing(option, issue)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownOption(key, knownKeys(issue), [...option, key]));
    case 'invalid_union':
      return unionMistakes(issue, value, option);
    case 'invalid_key':
      return mistakesOf(issue.issues, option.at(-1), []).map((mistake) => ({ ...mistake, option, at: 'key' }));
    default:
      return [invalid(messageOf(issue), value, option)];
  }
}

function isMissing(issue: Issue, input: unknown): boolean {
  const path = pathOf(issue);
  const key = path.at(-1);
  if (key === undefined || valueAt(input, path) !== undefined) return false;
  const owner = valueAt(input, path.slice(0, -1));
  return issue.code === 'invalid_type' || (isPlain(owner) && !Object.hasOwn(owner, key));
}

/** zod does not say which keys it knows: schemas of ours carry them in their message (see `strict`). */
function knownKeys(issue: Issue): string[] {
  return issue.message === '' ? [] : issue.message.split(' ');
}

function unknownOption(key: string, known: string[], option: OptionPath): Judgement {
  const at = option.slice(0, -1);
  const owner = written(at);
  const near = nearest(key, known);
  const meant = optionOfField(key, at, known) ?? (near === undefined ? undefined : [near]);
  const [instead = '', said] = Object.hasOwn(OTHER_WORDS, key) ? (OTHER_WORDS[key] ?? []) : [];
  return {
    ruleId: 'options/unknown',
    message: `there is no option "${key}"${owner === '' ? '' : ` in ${owner}`}`,
    help: meant !== undefined ? helpTo(meant, key, near) : known.includes(instead) ? said : optionsAmong(known),
    option,
    at: 'key',
    meant: meant && written([...at, ...meant]),
  };
}

function helpTo(meant: readonly string[], key: string, near: string | undefined): string {
  return meant.length === 1 && meant[0] === near
    ? `did you mean "${near}"?`
    : `what Kubernetes calls ${key} is said by ${nested(meant)}`;
}

/** An option as one writes it: `health: { liveness: … }`. */
function nested([first = '', ...rest]: readonly string[]): string {
  return rest.length === 0 ? `${first}: …` : `${first}: { ${nested(rest)} }`;
}

// More of them nobody reads in one line.
const FEW = 20;

function optionsAmong(known: readonly string[]): string {
  if (known.length <= FEW) return `the options are ${known.join(', ')}`;
  const some = known.slice(0, 5).join(', ');
  return `it has ${known.length} options, such as ${some}; docs/reference/fields.md of the package leads from each field of Kubernetes to its option`;
}

function missing(option: OptionPath, issue: Issue): Judgement {
  // Schemas may say why the option matters; zod's own words begin so.
  const [message, help] =
    issue.message.startsWith('Invalid') || issue.code === 'custom' ? [] : issue.message.split('\n');
  return {
    ruleId: 'options/missing',
    message: message ?? `option "${written(option)}" is missing`,
    help: help ?? `add ${String(option.at(-1))}: …`,
    option: option.slice(0, -1),
    lacks: written(option),
  };
}

/** Says that one of several options is missing, each of which would tell what is meant. */
function missingOneOf(options: readonly OptionPath[]): Judgement {
  const names = options.map((option) => String(option.at(-1)));
  return {
    ruleId: 'options/missing',
    message: `one of the options ${names.join(', ')} is missing`,
    help: `add ${oneOf(names)}`,
    option: options[0]?.slice(0, -1),
    lacks: written(options[0] ?? []),
  };
}

function invalid(message: string, value: unknown, option: OptionPath): Mistake {
  const [what = message, help] = message.split(/\n|; (?=use )/);
  const name = written(option);
  const got = value === undefined || !what.startsWith('must be') ? '' : ` (got ${shown(value)})`;
  return {
    ruleId: 'options/invalid',
    message: name === '' ? what : `${name}: ${what}${got}`,
    help,
    option,
  };
}

/** Of a union, the branch that fits best speaks; where none of that shape is there, all of them are named. */
function unionMistakes(issue: z.core.$ZodIssueInvalidUnion, value: unknown, option: OptionPath): Judgement[] {
  const branches = bestBranches(issue, value);
  const [best] = branches;
  const needs = needsOf(issue);
  // A check of ours knows what else there could be.
  const own = needs.find(({ code }) => code === 'custom');
  if (best !== undefined && !(own !== undefined && isStranger(value, branches, option))) {
    const lacking = branches.map((branch) =>
      branch.length === 1 ? branch.find((fault) => isMissing(fault, value)) : undefined,
    );
    return branches.length > 1 && lacking.every((fault) => fault !== undefined)
      ? [missingOneOf(lacking.map((fault) => [...option, ...pathOf(fault)]))]
      : mistakesOf(best, value, option).map((mistake) => excluded(mistake, issue, option) ?? mistake);
  }
  if (own !== undefined) return [invalid(own.message, value, option)];
  // An instance of a class is no branch's shape, although it is an object.
  const either = needs.map((need) => messageOf(need).replace(/^must be /, ''));
  return [invalid(`must be ${[...new Set(either)].join(', or ') || 'an object { … }'}`, value, option)];
}

/** Whether an object has no key that one of the branches knows, or that may be meant for one. */
function isStranger(value: unknown, branches: readonly (readonly Issue[])[], option: OptionPath): boolean {
  if (!isPlain(value)) return false;
  const keys = Object.keys(value);
  return branches.every((branch) => {
    const unknown = branch.find(({ code, path }) => code === 'unrecognized_keys' && path.length === 0);
    if (unknown?.code !== 'unrecognized_keys') return keys.length === 0;
    const known = knownKeys(unknown);
    const isMeant = (key: string): boolean =>
      optionOfField(key, option, known) !== undefined || nearest(key, known) !== undefined;
    return keys.every((key) => unknown.keys.includes(key) && !isMeant(key));
  });
}

/** An option that only another branch of the union knows is not misspelt: it does not go with what else is there. */
function excluded(mistake: Judgement, union: z.core.$ZodIssueInvalidUnion, owner: OptionPath): Judgement | undefined {
  const key = String(mistake.option?.at(-1));
  if (mistake.ruleId !== 'options/unknown' || mistake.option?.length !== owner.length + 1) return undefined;
  const unknown = branchesOf(union).flatMap((branch) =>
    branch.filter(
      (issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0 && knownKeys(issue).includes(key),
    ),
  )[0];
  if (unknown?.code !== 'unrecognized_keys') return undefined;
  return {
    ...mistake,
    ruleId: 'options/conflict',
    message: `${written(mistake.option)} does not go with ${unknown.keys.join(' and ')}`,
    help: 'drop one or the other',
    meant: undefined,
  };
}
