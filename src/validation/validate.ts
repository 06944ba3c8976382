import {
  atLeast,
  type Feature,
  type FeatureGate,
  has,
  isGate,
  type KubernetesVersion,
} from '../kubernetes/versions.js';
import type { Manifest } from '../manifests/manifest.js';
import { through } from '../progress/progress.js';
import type { External } from '../relations/externals.js';
import { ObjectSet } from '../relations/object-set.js';
import type { Schemas } from '../schemas/schemas.js';
import type { Context } from './context.js';
import { claimsOf, jobOf, metadataOf, podOf } from './parts.js';
import type { Check, Report, Rule, RuleMetadata } from './rule.js';
import { type RuleTable, ruleTable } from './rule-table.js';
import { isUnsound } from './unsound.js';
import { type RuleSettings, settingOf } from '../findings/rule-settings.js';
import type { Found, RuleScope, Violation } from './violation.js';

/** What to judge objects by. */
export interface ValidateOptions {
  /** The version of the cluster that the objects are for. */
  readonly version: KubernetesVersion;
  /** The kinds that this cluster serves. */
  readonly schemas: Schemas;
  /** What to look for: all that ship are `rules`; a team adds its own. */
  readonly rules: readonly Rule[];
  /** Feature gates that are on beyond those of the version. @default none */
  readonly featureGates?: readonly FeatureGate[];
  /** What is in the cluster beside the objects. @default nothing is said */
  readonly externals?: readonly External[];
  /** How somebody says that an object is made by others, for the help of a violation. @default `--external kind/name` */
  readonly declared?: (object: External) => string;
  /** How far to look: rules of other scopes stay silent. @default all scopes */
  readonly scopes?: readonly RuleScope[];
  /** What is said of rules for an object. @default nothing */
  readonly settings?: SettingsOf;
}

/** Judges objects: each by itself, then all of them together. Pure; violations come in the order of objects and rules. */
export function validate(given: readonly Manifest[], options: ValidateOptions): Violation[] {
  const objects = given.map(withMetadata);
  const violations: Violation[] = [];
  const add = (rule: RuleMetadata, index: number, found: Found): void => {
    const { id: ruleId, severity } = rule;
    const scope = scopeOn(objects[index] as Manifest, rule, options.version);
    if (options.scopes && !options.scopes.includes(scope)) return;
    violations.push({ ruleId, scope, severity, object: index, ...found });
  };
  const problems = Array.from(through('validating structure', objects), (object) => options.schemas.judge(object));
  const unsound = new Set(objects.filter((_, index) => problems[index]?.some(({ code }) => isUnsound(code))));
  const context = contextOf(new ObjectSet(objects.filter(hasKind), unsound), options);
  let index = 0;
  const table = ruleTable(
    options.rules.filter((rule) => applies(rule, options)),
    // Once for each rule: hundreds of rules look at each of many objects.
    <T>(rule: RuleMetadata & { readonly check: Check<T> }) => {
      const report: Report = (found) => {
        if (found) add(rule, index, found);
      };
      const check = rule.check.bind(rule);
      return (value: T) => check(value, report, context);
    },
  );
  for (const object of through('validating', objects)) {
    for (const { code, ...found } of problems[index] ?? []) {
      const rule = table.structure.get(code);
      if (rule) add(rule, index, found);
    }
    if (!unsound.has(object)) judge(object, table);
    index += 1;
  }
  const places = new Map(objects.map((object, index) => [object, index]));
  for (const rule of table.set) {
    rule.check(context.set, (object, found) => add(rule, places.get(object) as number, found), context);
  }
  return settled(violations, objects, options.settings);
}

/** What is said of rules for an object, from near to far. */
export type SettingsOf = (object: Manifest, index: number) => readonly (RuleSettings | undefined)[];

/** Violations with what is said of their rules. */
export function settled(
  violations: readonly Violation[],
  objects: readonly Manifest[],
  settings: SettingsOf | undefined,
): Violation[] {
  if (settings === undefined) return [...violations];
  return violations.map((violation) => {
    const { ruleId, object: index } = violation;
    return { ...violation, ...settingOf(ruleId, settings(objects[index] as Manifest, index)) };
  });
}

/** Rules read metadata of every object; for the server, none is the same as empty. */
function withMetadata(object: Manifest): Manifest {
  const given: Manifest['metadata'] | null | undefined = object.metadata;
  return given ? object : { ...object, metadata: {} as Manifest['metadata'] };
}

/** Whether anybody could look it up by its kind: what was read from a file may be anything. */
const hasKind = ({ apiVersion, kind }: { readonly apiVersion?: unknown; readonly kind?: unknown }): boolean =>
  typeof apiVersion === 'string' && typeof kind === 'string';

function applies(rule: Rule, { version, scopes }: ValidateOptions): boolean {
  if (scopes && !scopes.includes(rule.scope) && !(rule.podScope && scopes.includes(rule.podScope))) return false;
  return (!rule.since || atLeast(version, rule.since)) && (!rule.until || atLeast(rule.until, version));
}

/** What older servers do not look into where it stands in a StatefulSet. */
const IN_TEMPLATES: ReadonlySet<string | undefined> = new Set(['pod', 'container', 'claim']);

function scopeOn(
  { apiVersion, kind }: Manifest,
  { scope, podScope = scope, on }: RuleMetadata & { readonly on?: Rule['on'] },
  version: KubernetesVersion,
): RuleScope {
  if (apiVersion === 'v1' && kind === 'Pod') return podScope;
  // Older servers take any pod template of a StatefulSet, and refuse the pods.
  const refusedLater = kind === 'StatefulSet' && IN_TEMPLATES.has(on) && !has(version, 'claimTemplates');
  return refusedLater && scope === 'server' ? 'references' : scope;
}

function contextOf(
  set: ObjectSet,
  { version, featureGates = [], externals = [], declared = asFlag }: ValidateOptions,
): Context {
  const on = (feature: Feature | FeatureGate) =>
    isGate(feature) ? featureGates.includes(feature) : has(version, feature);
  return { version, has: on, set, externals, declared };
}

const asFlag = ({ kind, namespace, name }: External): string =>
  `--external ${[kind.toLowerCase(), namespace, name].filter(Boolean).join('/')}`;

function judge(object: Manifest, { objectChecks, parts }: RuleTable): void {
  for (const check of objectChecks(object)) check(object);

  const pod = podOf(object);
  checkAll(parts.metadata, metadataOf(object, pod));
  checkAll(parts.claim, claimsOf(object, pod));
  const job = jobOf(object);
  if (job) checkAll(parts.job, [job]);
  if (!pod) return;
  checkAll(parts.pod, [pod]);
  checkAll(parts.container, pod.containers);
}

function checkAll<T>(checks: readonly ((value: T) => void)[], values: readonly T[]): void {
  if (values.length === 0) return;
  for (const check of checks) for (const value of values) check(value);
}
