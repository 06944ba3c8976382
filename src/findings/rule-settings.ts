import type { Severity } from './finding.js';
import { ruleGroup } from './rule-names.js';

/** What a team says of one rule: that it is off, and why, or what a violation weighs. */
export type RuleSetting =
  | {
      /** Why the rule does not hold here; shown in reports. */
      readonly off: string;
    }
  | {
      /** What a violation weighs here. */
      readonly severity: Severity;
    };

/** Settings by rule id; a group's name with `/*` is all of its rules. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** What holds for a rule by settings from near to far: the first that names it, or its group. */
export function settingOf(ruleId: string, settings: readonly (RuleSettings | undefined)[]): RuleSetting | undefined {
  const group = ruleGroup(ruleId);
  for (const one of settings) {
    const setting = one?.[ruleId] ?? one?.[group];
    if (setting) return setting;
  }
  return undefined;
}
