import type { IConstruct } from 'constructs';
import type { RuleSetting, RuleSettings } from '../findings/rule-settings.js';
import type { CallSite } from './provenance/call-site.js';

// Symbol.for: two copies of the SDK in one program still know each other's settings.
const RULES = Symbol.for('servicemap.rules');
const APP_RULES = Symbol.for('servicemap.app-rules');

interface Settled {
  settings: Record<string, RuleSetting>;
  sites: Map<string, CallSite>;
}

/** What is said of rules for a whole App. */
export interface AppRules {
  /** What holds where nothing nearer is said. */
  readonly settings: RuleSettings | undefined;
  /** What whoever runs the program says: it goes before all else. */
  readonly over: RuleSettings | undefined;
}

/** Says what holds of a rule at a construct and below it, and where that was written. */
export function settleRule(construct: IConstruct, rule: string, setting: RuleSetting, site: CallSite): void {
  const settled = settledAt(construct) ?? { settings: {}, sites: new Map<string, CallSite>() };
  Object.defineProperty(construct, RULES, { value: settled, configurable: true });
  settled.settings[rule] = setting;
  settled.sites.set(rule, site);
}

/** Says what holds for everything in an App. */
export function provideAppRules(app: IConstruct, rules: AppRules): void {
  Object.defineProperty(app, APP_RULES, { value: rules });
}

/** What constructs say of rules for a construct, from near to far. */
export function ruleSettingsFor(construct: IConstruct): RuleSettings[] {
  return construct.node.scopes.toReversed().flatMap((scope) => {
    const settled = settledAt(scope);
    return settled === undefined ? [] : [settled.settings];
  });
}

/** All that is said of rules for a construct, from near to far: what its App says included. */
export function allSettingsFor(construct: IConstruct): (RuleSettings | undefined)[] {
  const app = (construct.node.root as { [APP_RULES]?: AppRules })[APP_RULES];
  return [app?.over, ...ruleSettingsFor(construct), app?.settings];
}

/** Every setting at this construct itself, and where it was written. */
export function ruleSettingsAt(construct: IConstruct): ReadonlyMap<string, CallSite> {
  return settledAt(construct)?.sites ?? new Map<string, CallSite>();
}

function settledAt(construct: IConstruct): Settled | undefined {
  return (construct as { [RULES]?: Settled })[RULES];
}
