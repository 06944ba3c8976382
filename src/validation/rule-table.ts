import type { Manifest } from '../manifests/manifest.js';
import type { StructureCode } from '../schemas/schemas.js';
import type { Check, Parts, Rule, RuleMetadata, SetRule, StructureRule } from './rule.js';

/** A rule's check with all that it needs beside what it looks at. */
type Bound<T> = (value: T) => void;

type PartChecks = { readonly [Part in keyof Parts]: readonly Bound<Parts[Part]>[] };

/** The checks of rules by what they look at, so that an object meets only those that concern it. */
export interface RuleTable {
  readonly parts: PartChecks;
  readonly structure: ReadonlyMap<StructureCode, StructureRule>;
  readonly set: readonly SetRule[];
  /** The checks of whole objects that concern this one. */
  readonly objectChecks: (object: Manifest) => readonly Bound<Manifest>[];
}

/** Sorts rules once, for many objects. */
export function ruleTable(
  rules: readonly Rule[],
  bind: <T>(rule: RuleMetadata & { readonly check: Check<T> }) => Bound<T>,
): RuleTable {
  const on = <On extends Rule['on']>(what: On) => rules.filter((rule): rule is Rule & { on: On } => rule.on === what);
  const objects = on('object').map((rule) => ({ kinds: rule.kinds, check: bind(rule) }));
  const byKind = new Map<string, readonly Bound<Manifest>[]>();
  return {
    structure: new Map(on('structure').map((rule) => [rule.code, rule])),
    set: on('set'),
    parts: {
      pod: on('pod').map((rule) => bind(rule)),
      container: on('container').map((rule) => bind(rule)),
      job: on('job').map((rule) => bind(rule)),
      claim: on('claim').map((rule) => bind(rule)),
      metadata: on('metadata').map((rule) => bind(rule)),
    },
    objectChecks({ apiVersion, kind }) {
      const id = `${apiVersion} ${kind}`;
      let found = byKind.get(id);
      if (found === undefined) {
        found = objects.filter(({ kinds }) => kinds.includes('*') || kinds.includes(id)).map(({ check }) => check);
        byKind.set(id, found);
      }
      return found;
    },
  };
}
