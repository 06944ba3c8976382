import { ruleGroup, ruleNames, alwaysError } from '../findings/rule-names.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import type { Complaint } from './complain.js';
import { UsageError } from './usage-error.js';

/**
 * What `--off <rule>=<reason>` says, for any number of them.
 * @throws UsageError for one without a reason
 */
export function offFlags(flags: readonly string[]): RuleSettings {
  return Object.fromEntries(flags.map(parse));
}

function parse(flag: string): [string, { off: string }] {
  const equals = flag.indexOf('=');
  const rule = (equals < 0 ? flag : flag.slice(0, equals)).trim();
  const off = equals < 0 ? '' : flag.slice(equals + 1).trim();
  if (off !== '') return [rule, { off }];
  throw new UsageError(`--off ${rule} says no reason`, `say why, for whoever reads the report: --off "${rule}=<why>"`);
}

/**
 * What to say of flags that switch nothing off.
 * @param known the ids that settings may name
 * @param errors ids of what is found at error all the same
 */
export function unknownOff(
  off: RuleSettings,
  known: readonly string[],
  errors: readonly string[] = [],
): Required<Complaint>[] {
  const insteadOf = ruleNames(known);
  const always = new Set([...errors, ...errors.map(ruleGroup)]);
  return Object.keys(off).flatMap((named) => {
    const help = insteadOf(named);
    if (help === undefined) return [];
    return always.has(named) ? alwaysError(named) : { message: `--off names no rule: ${named}`, help };
  });
}
