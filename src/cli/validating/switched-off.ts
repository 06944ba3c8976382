import { ruleNames } from '../../findings/rule-names.js';
import type { RuleSettings } from '../../findings/rule-settings.js';
import { UsageError } from '../usage-error.js';

/**
 * What `--off <rule>=<reason>` says, for any number of them.
 * @throws UsageError for one without a reason, or of a rule that is not there
 */
export function offFlags(flags: readonly string[], known: readonly string[]): RuleSettings {
  const insteadOf = ruleNames(known);
  return Object.fromEntries(flags.map((flag) => parse(flag, insteadOf)));
}

function parse(flag: string, insteadOf: (rule: string) => string | undefined): [string, { off: string }] {
  const equals = flag.indexOf('=');
  const rule = (equals < 0 ? flag : flag.slice(0, equals)).trim();
  const off = equals < 0 ? '' : flag.slice(equals + 1).trim();
  const problem = insteadOf(rule);
  if (problem) throw new UsageError(`--off names no rule: ${rule}`, problem);
  if (off !== '') return [rule, { off }];
  throw new UsageError(`--off ${rule} says no reason`, `say why, for whoever reads the report: --off "${rule}=<why>"`);
}
