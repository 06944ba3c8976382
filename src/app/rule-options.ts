import type { IConstruct } from 'constructs';
import { z } from 'zod';
import { nearest } from '../findings/did-you-mean.js';
import { checked, strict } from '../core/options/strict.js';
import type { Mistake } from '../core/mistakes.js';
import { ruleSettingsAt } from '../core/rules.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import type { Judging } from './judge.js';
import { rules } from '../validation/rules/index.js';
import type { Rule } from '../validation/rule.js';

const reason = checked<string>((value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'must say why, in a few words',
);
const setting = z.union([strict({ off: reason }), strict({ severity: z.enum(['error', 'warning']) })]);

/** @internal Judges the settings of an App. */
export const ruleSettingsSchema = z.record(z.string(), setting) as unknown as z.ZodType<RuleSettings, RuleSettings>;

/** @internal Judges a team's own rules. */
export const ownRulesSchema = z.array(
  checked<Rule>((value) =>
    typeof value === 'object' && value !== null && 'check' in value && 'id' in value
      ? undefined
      : "must be a rule, made with 'servicemap/validation'",
  ),
);

/** Settings for rules that there are not: the App's own, and those that `Rules.of` set below it. */
export function* unknownRules(root: IConstruct, { own, settings = {} }: Judging): Iterable<Mistake> {
  const ids = [...rules, ...own].map(({ id }) => id);
  const known = new Set([...ids, ...ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`)]);
  const unknown = (id: string): Pick<Mistake, 'ruleId' | 'message' | 'help'> => {
    const meant = nearest(id, known);
    const help = meant === undefined ? 'docs/rules lists them all' : `did you mean ${meant}?`;
    return { ruleId: 'rules/unknown', message: `there is no rule ${id}`, help };
  };
  for (const id of Object.keys(settings)) {
    if (!known.has(id)) yield { ...unknown(id), option: ['rules', id], at: 'key' };
  }
  for (const construct of root.node.findAll()) {
    for (const [id, site] of ruleSettingsAt(construct)) {
      if (!known.has(id)) yield { ...unknown(id), site, option: ['#0'] };
    }
  }
}
