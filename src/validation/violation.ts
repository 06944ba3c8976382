import type { Severity } from '../findings/finding.js';

/**
 * How far a rule looks. `server`: what an API server itself refuses for one object. `references`: what leads nowhere or
 * collides in a set of objects. `security`: Pod Security in the templates of workloads, whose pods would be refused.
 * `practice`: what runs, and fails on a bad day.
 */
export type RuleScope = 'server' | 'references' | 'security' | 'practice';

/** What a rule says of one place in an object. */
export interface Found {
  /** Where in the object, as a JSON pointer such as `/spec/ports/0/port`; `''` is the whole object. */
  readonly path: string;
  /** What is wrong, one line. */
  readonly message: string;
  /** What to write instead, one line. */
  readonly help: string;
  /** What it weighs here, where that is not what the rule says. */
  readonly severity?: Severity;
}

/** A place in an object of a set that breaks a rule. */
export interface Violation extends Found {
  /** The id of the rule that is broken, `<group>/<name>`. */
  readonly ruleId: string;
  /** How far that rule looks. */
  readonly scope: RuleScope;
  /** What it weighs: an error stops, a warning is told. */
  readonly severity: Severity;
  /** Which object of the set, counted from 0. */
  readonly object: number;
  /** Why nobody is to be told; present where the rule is switched off there. */
  readonly off?: string;
}

/** What several looks found, without those that found nothing. */
export const present = (found: readonly (Found | undefined)[]): Found[] => found.filter((one) => one !== undefined);
