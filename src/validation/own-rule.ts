import type { Rule } from './rule.js';

/** What rules of a team may look at: the schemas are ours. */
const LOOKS_AT: Readonly<Record<Exclude<Rule['on'], 'structure'>, true>> = {
  object: true,
  pod: true,
  container: true,
  job: true,
  claim: true,
  metadata: true,
  set: true,
};

/** Whether a text is `<group>/<name>`, as rules are called. */
export const isRuleName = (id: string): boolean => /^[a-z\d-]+\/[a-z\d-]+$/.test(id);

/** What is wrong with a value as a team's own rule, undefined if nothing is; on a second line what to write. */
export function ownRuleProblem(value: unknown): string | undefined {
  const { id, on, check, kinds } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isRule =
    typeof id === 'string' &&
    typeof on === 'string' &&
    Object.hasOwn(LOOKS_AT, on) &&
    typeof check === 'function' &&
    (on !== 'object' || Array.isArray(kinds));
  if (!isRule) return "must be a rule\nmake it with objectRule, partRule or setRule of 'servicemap/validation'";
  return isRuleName(id) ? undefined : ownRuleNameProblem(id);
}

const ownRuleNameProblem = (id: string): string =>
  `calls itself "${id}"\ncall it <group>/<name> in lower case, such as acme/no-latest`;
