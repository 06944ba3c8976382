import type { IConstruct } from 'constructs';
import type { Severity } from '../findings/finding.js';
import type { RuleSetting } from '../findings/rule-settings.js';
import { report, treeChanged } from './mistakes.js';
import { CallSite } from './provenance/call-site.js';
import { settleRule } from './settled-rules.js';

/**
 * What holds for the rules that judge manifests, and for what constructs warn of, at a construct and all that stands in
 * it: a workload, a map, the App, or an object of another library. The nearest setting wins. What constructs find at error
 * stays one.
 *
 * ```ts
 * Rules.of(worker).off('reliability/readiness', 'nothing calls it');
 * ```
 */
export class Rules {
  private constructor(private readonly construct: IConstruct) {}

  /** The rules at a construct and below it. */
  static of(construct: IConstruct): Rules {
    return new Rules(construct);
  }

  /**
   * Switches a rule off.
   * @param rule its id, e.g. `'image/floating-tag'`; `'image/*'` for a whole group
   * @param reason why it does not hold here, e.g. `'mirrored nightly'`; reports show it
   */
  off(rule: string, reason: string): this {
    const site = CallSite.capture();
    if (typeof reason === 'string' && reason.trim() !== '') return this.set(rule, { off: reason }, site);
    report(this.construct, {
      ruleId: 'rules/reason',
      message: `rule ${rule} is switched off, and nobody says why`,
      help: `write the reason: .off('${rule}', '…')`,
      site,
      option: ['#1'],
    });
    return this;
  }

  /**
   * Says what a violation weighs: an error keeps manifests from being written, a warning is printed.
   * @param rule its id, e.g. `'image/floating-tag'`; `'image/*'` for a whole group
   */
  severity(rule: string, severity: Severity): this {
    return this.set(rule, { severity }, CallSite.capture());
  }

  private set(rule: string, setting: RuleSetting, site: CallSite): this {
    settleRule(this.construct, rule, setting, site);
    treeChanged(this.construct);
    return this;
  }
}
