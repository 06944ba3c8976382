import type { IConstruct } from 'constructs';
import type { Severity } from '../findings/finding.js';
import type { RuleSetting, RuleSettings } from '../findings/rule-settings.js';
import { report } from './mistakes.js';
import { CallSite } from './provenance/call-site.js';

// Symbol.for: two copies of the SDK in one program still know each other's settings.
const RULES = Symbol.for('servicemap.rules');

interface Settled {
  settings: Record<string, RuleSetting>;
  sites: Map<string, CallSite>;
}

/**
 * What holds for the rules that judge manifests, at a construct and all that stands in it: a workload, a map, the App,
 * or an object of another library. The nearest setting wins.
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
    const settled = settledAt(this.construct) ?? { settings: {}, sites: new Map<string, CallSite>() };
    Object.defineProperty(this.construct, RULES, { value: settled, configurable: true });
    settled.settings[rule] = setting;
    settled.sites.set(rule, site);
    return this;
  }
}

/** What is said of rules for a construct, from near to far. */
export function ruleSettingsFor(construct: IConstruct): RuleSettings[] {
  return construct.node.scopes.toReversed().flatMap((scope) => {
    const settled = settledAt(scope);
    return settled === undefined ? [] : [settled.settings];
  });
}

/** Every setting at this construct itself, and where it was written. */
export function ruleSettingsAt(construct: IConstruct): ReadonlyMap<string, CallSite> {
  return settledAt(construct)?.sites ?? new Map<string, CallSite>();
}

function settledAt(construct: IConstruct): Settled | undefined {
  return (construct as { [RULES]?: Settled })[RULES];
}
