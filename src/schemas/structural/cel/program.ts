import { ipVersion } from '../../../kubernetes/ip.js';
import { createRequire } from 'node:module';
import type * as Cel from '@marcbachmann/cel-js';
import { isQuantity } from '../../../kubernetes/quantity.js';
import { formatOf } from '../formats.js';
import { matches } from '../pattern.js';

/** What a rule says of a value: whether it holds, or why that cannot be told. */
export type Outcome = { readonly holds: boolean } | { readonly failed: string } | { readonly unreadable: string };

type Program = (context: { readonly self: unknown }) => unknown;

let environment: Cel.Environment | undefined;
const programs = new Map<string, Program>();

/** Runs a rule on a value as {@link celValue} gives it. */
export function runRule(rule: string, self: unknown): Outcome {
  try {
    const result = programOf(rule)({ self });
    return typeof result === 'boolean' ? { holds: result } : { unreadable: 'it gives neither true nor false' };
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    const text = message.split('\n', 1)[0] as string;
    // A function that is not known here may be known to the server.
    return code === 'no_such_key' || code === 'index_out_of_bounds' ? { failed: text } : { unreadable: text };
  }
}

/** Runs an expression that gives the text of a message. */
export function textOf(expression: string, self: unknown): string | undefined {
  try {
    const text = programOf(expression)({ self });
    return typeof text === 'string' && text !== '' ? text : undefined;
  } catch {
    return undefined;
  }
}

function programOf(source: string): Program {
  let program = programs.get(source);
  if (!program) {
    program = theOne().parse(asTheLibraryReads(source)) as Program;
    programs.set(source, program);
  }
  return program;
}

/**
 * The library matches as JavaScript does, where rules are written for the patterns of Go; and it asks for a field of an
 * item, as in `has(self.matches[0].path)`, in the way of optional values alone.
 */
function asTheLibraryReads(source: string): string {
  return source
    .replaceAll('.matches(', '.matchesRe2(')
    .replaceAll(/\bhas\(([^()]*\[[^()]*)\.(\w+)\)/g, '$1.?$2.hasValue()');
}

// Loaded at the first rule: most sets of objects meet none. Not by import(), which would make all judging asynchronous.
function theOne(): Cel.Environment {
  if (environment) return environment;
  const library = createRequire(import.meta.url)('@marcbachmann/cel-js') as typeof Cel;
  environment = new library.Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    enableOptionalTypes: true,
  });
  for (const [signature, run] of Object.entries(FUNCTIONS)) environment.registerFunction(signature, run);
  return environment;
}

/** What Kubernetes adds to CEL, and the library lacks. */
const FUNCTIONS: Readonly<Record<string, (...values: never[]) => unknown>> = {
  'isIP(string): bool': (text: string) => ipVersion(text) !== 0 && !text.includes('%'),
  'isCIDR(string): bool': (text: string) => formatOf('cidr')?.test(text) === true,
  'isQuantity(string): bool': (text: string) => isQuantity(text),
  'isURL(string): bool': (text: string) => URL.canParse(text, text.startsWith('/') ? 'http://any' : undefined),
  'string.matchesRe2(string): bool': (text: string, pattern: string) => matches(text, pattern),
  'string.charAt(int): string': (text: string, index: bigint) => text.charAt(Number(index)),
  'string.replace(string, string): string': (text: string, old: string, by: string) => text.replaceAll(old, by),
  'list.sum(): dyn': (items: readonly number[]) => items.reduce((sum, item) => sum + item),
  'list.min(): dyn': (items: readonly number[]) => items.reduce((least, item) => (item < least ? item : least)),
  'list.max(): dyn': (items: readonly number[]) => items.reduce((most, item) => (item > most ? item : most)),
  'list.isSorted(): bool': (items: readonly number[]) =>
    items.every((item, index) => index === 0 || (items[index - 1] as number) <= item),
};
