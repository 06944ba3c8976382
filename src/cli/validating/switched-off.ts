import { nearest } from '../../findings/did-you-mean.js';
import type { RuleSettings } from '../../findings/rule-settings.js';
import { UsageError } from '../usage-error.js';

/**
 * What `--off <rule>=<reason>` says, for any number of them.
 * @throws UsageError for one without a reason, or of a rule that is not there
 */
export function offFlags(flags: readonly string[], known: readonly string[]): RuleSettings {
  return Object.fromEntries(flags.map((flag) => parse(flag, known)));
}

function parse(flag: string, known: readonly string[]): [string, { off: string }] {
  const equals = flag.indexOf('=');
  const rule = (equals < 0 ? flag : flag.slice(0, equals)).trim();
  const off = equals < 0 ? '' : flag.slice(equals + 1).trim();
  const problem = unknownRule(rule, known);
  if (problem) throw new UsageError(`--off names no rule: ${rule}`, problem);
  if (off !== '') return [rule, { off }];
  throw new UsageError(`--off ${rule} says no reason`, `say why, for whoever reads the report: --off "${rule}=<why>"`);
}

/** What to write instead of a rule that is not there; undefined where it is, or is a group of rules. */
export function unknownRule(rule: string, known: readonly string[]): string | undefined {
  const groups = new Set(known.map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
  if (known.includes(rule) || groups.has(rule)) return undefined;
  const meant = nearest(rule, [...known, ...groups]);
  return meant === undefined ? 'name a rule as reports do: <group>/<name>, or <group>/*' : `did you mean ${meant}?`;
}
