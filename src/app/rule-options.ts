import type { IConstruct } from 'constructs';
import { z } from 'zod';
import { checked, strict } from '../core/options/strict.js';
import type { Mistake } from '../core/mistakes.js';
import { ruleSettingsAt } from '../core/settled-rules.js';
import { alwaysError, ruleGroup, ruleNames } from '../findings/rule-names.js';
import { warnings } from '../core/warnings.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import type { Judging } from './judge.js';
import { rules } from '../validation/rules/index.js';
import { ownRuleProblem } from '../validation/own-rule.js';
import type { Rule } from '../validation/rule.js';

const reason = checked<string>((value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'must say why, in a few words',
);
const setting = z.union([strict({ off: reason }), strict({ severity: z.enum(['error', 'warning']) })]);

/** @internal Judges the settings of an App. */
export const ruleSettingsSchema = z.record(z.string(), setting) as unknown as z.ZodType<RuleSettings, RuleSettings>;

/** @internal Judges a team's own rules. */
export const ownRulesSchema = z.array(checked<Rule>(ownRuleProblem)).superRefine((own, context) => {
  const taken = new Set(rules.map(({ id }) => id));
  for (const [index, { id }] of own.entries()) {
    if (taken.has(id)) {
      const message = `is the second rule with the name ${id}\ngive yours a group of their own, such as acme/no-latest`;
      context.addIssue({ code: 'custom', path: [index], message });
    }
    taken.add(id);
  }
});

/** The ids that settings of an App may name: rules, its own included, and what constructs warn of. */
export const settableIds = (own: readonly Rule[]): string[] => [
  ...new Set([...[...rules, ...own].map(({ id }) => id), ...warnings]),
];

/**
 * Settings for what there is not, or is always an error: the App's own, and those that `Rules.of` set below it.
 * @param errors what is found at error in the options of this App
 */
export function* unknownRules(
  root: IConstruct,
  { own, settings = {} }: Judging,
  errors: ReadonlySet<string>,
): Iterable<Mistake> {
  const insteadOf = ruleNames(settableIds(own));
  const unknown = (id: string): Mistake | undefined => {
    const help = insteadOf(id);
    if (help === undefined) return undefined;
    const isError = errors.has(id) || [...errors].some((error) => ruleGroup(error) === id);
    return { ruleId: 'rules/unknown', ...(isError ? alwaysError(id) : { message: `there is no rule ${id}`, help }) };
  };
  for (const id of Object.keys(settings)) {
    const mistake = unknown(id);
    if (mistake) yield { ...mistake, option: ['rules', id], at: 'key' };
  }
  for (const construct of root.node.findAll()) {
    for (const [id, site] of ruleSettingsAt(construct)) {
      const mistake = unknown(id);
      if (mistake) yield { ...mistake, site, option: ['#0'] };
    }
  }
}
