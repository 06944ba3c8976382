import type { Construct } from 'constructs';
import type { z } from 'zod';
import { markFaulty } from '../faulty.js';
import { type OptionPath, report } from '../mistakes.js';
import { hiddenKeyIn, hiddenKeyMistake } from './hidden-key.js';
import { mistakesOf } from './issues.js';
import { narrowed } from './narrow.js';
import { PLAINLY } from './strict.js';
import { bestBranch, pathOf } from './unions.js';
import { copied, isPlain, valueAt } from './values.js';

/**
 * Judges the options that a construct was given. What is wrong becomes findings; what comes back leaves the faulty
 * parts out, so that the construct can still be built and all other mistakes are found in the same run.
 * @param at where the input stands in the options
 */
export function parseOptions<Schema extends z.ZodType>(
  construct: Construct,
  schema: Schema,
  input: unknown,
  at: OptionPath = [],
): z.output<Schema> {
  const narrow = narrowed(schema, input);
  const quick = narrow.safeParse(input, PLAINLY);
  if (quick.success) {
    const hidden = hiddenKeyIn(input);
    if (hidden !== undefined) report(construct, hiddenKeyMistake([...at, ...hidden]));
    return quick.data;
  }
  // The whole schema says what is wrong: it knows the names of all options.
  const parsed = narrow === schema ? quick : schema.safeParse(input, PLAINLY);
  if (parsed.success) return parsed.data;
  for (const { meant, lacks, ...mistake } of mistakesOf(parsed.error.issues, input, at)) {
    if (lacks === undefined) markFaulty(construct, String(mistake.option?.[0] ?? ''));
    for (const option of [meant, lacks]) if (option !== undefined) markFaulty(construct, topOf(option));
    report(construct, mistake);
  }
  return withoutFaults(schema, input, parsed.error.issues);
}

/** The option of the construct that `ports.http` is a part of. */
function topOf(option: string): string {
  return option.split(/[.[]/)[0] ?? '';
}

type Issue = z.core.$ZodIssue;

// Deleting may uncover that a required option is gone; then its owner goes too, at most up to the whole.
function withoutFaults<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  issues: readonly Issue[],
): z.output<Schema> {
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const left = Object.fromEntries(fields.map(([key, item]: [string, unknown]) => [key, copied(item, [input])]));
  let faults = issues;
  for (let rounds = 0; rounds < 8; rounds++) {
    // From the back, so that dropping an item of a list does not move the ones that are dropped after it.
    for (const path of faults.flatMap((fault) => faultyPaths(fault, left)).toReversed()) {
      remove(left, path.slice(0, Math.max(1, path.length - Math.max(0, rounds - 1))));
    }
    const parsed = schema.safeParse(left);
    if (parsed.success) return parsed.data;
    faults = parsed.error.issues;
  }
  // A required option at the top is missing: constructs of an app with errors are never rendered.
  return left as z.output<Schema>;
}

/** What to leave out: of a union, what its best branch complains about. */
function faultyPaths(issue: Issue, root: unknown): (string | number)[][] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  if (issue.code !== 'invalid_union') return [path];
  const value = valueAt(root, path);
  const inner = bestBranch(issue, value);
  if (inner === undefined) return [path];
  return inner.flatMap((fault) => faultyPaths(fault, value)).map((rest) => [...path, ...rest]);
}

function remove(root: unknown, path: readonly (string | number)[]): void {
  const last = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  if (last === undefined) return;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (isPlain(parent)) delete parent[last];
}
