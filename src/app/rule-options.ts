import type { IConstruct } from 'constructs';
import { z } from 'zod';
import { checked, strict } from '../core/options/strict.js';
import type { Mistake } from '../core/mistakes.js';
import { ruleSettingsAt } from '../core/rules.js';
import { ruleNames } from '../findings/rule-names.js';
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

/** Settings for rules that there are not: the App's own, and those that `Rules.of` set below it. */
export function* unknownRules(root: IConstruct, { own, settings = {} }: Judging): Iterable<Mistake> {
  const insteadOf = ruleNames([...rules, ...own].map(({ id }) => id));
  const unknown = (id: string): Pick<Mistake, 'ruleId' | 'message' | 'help'> | undefined => {
    const help = insteadOf(id);
    return help === undefined ? undefined : { ruleId: 'rules/unknown', message: `there is no rule ${id}`, help };
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
