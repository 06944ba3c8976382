import type { Construct } from 'constructs';
import type { z } from 'zod';
import { type OptionPath, report } from '../mistakes.js';
import { mistakesOf } from './issues.js';

/**
 * Judges the options that a construct was given. What is wrong becomes findings; what comes back leaves the faulty
 * parts out, so that the construct can still be built and all other mistakes are found in the same run.
 * @param at where the input stands in the options
 * @param faulty takes up the names of the options at fault, so that nothing is said twice because of them
 */
export function parseOptions<Schema extends z.ZodType>(
  construct: Construct,
  schema: Schema,
  input: unknown,
  at: OptionPath = [],
  faulty = new Set<string>(),
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  for (const mistake of mistakesOf(parsed.error.issues, input, at)) {
    faulty.add(String(mistake.option?.[0] ?? ''));
    report(construct, mistake);
  }
  return withoutFaults(schema, input, parsed.error.issues);
}

// Deleting may uncover that a required option is gone; then its owner goes too, at most up to the whole.
function withoutFaults<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  issues: readonly z.core.$ZodIssue[],
): z.output<Schema> {
  let left = copy(input);
  let faults = issues;
  for (let depth = 0; depth < 8; depth++) {
    for (const fault of faults) left = without(left, fault, depth);
    const parsed = schema.safeParse(left);
    if (parsed.success) return parsed.data;
    faults = parsed.error.issues;
  }
  // A required option at the top is missing: constructs of an app with errors are never rendered.
  return (typeof left === 'object' && left !== null ? left : {}) as z.output<Schema>;
}

function without(root: unknown, fault: z.core.$ZodIssue, depth: number): unknown {
  const paths =
    fault.code === 'unrecognized_keys'
      ? fault.keys.map((key) => [...fault.path, key])
      : [fault.path.slice(0, Math.max(1, fault.path.length - Math.max(0, depth - 1)))];
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), root);
    const last = path.at(-1);
    if (last === undefined) return {};
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (isObject(parent)) delete parent[last];
  }
  return root;
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

// Only plain containers are copied: constructs and references stay the ones they are.
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
}
