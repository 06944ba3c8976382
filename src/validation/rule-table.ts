import type { Manifest } from '../manifests/manifest.js';
import type { StructureCode } from '../schemas/schemas.js';
import type { Check, ObjectRule, Parts, Rule, RuleMetadata, SetRule, StructureRule } from './rule.js';

/** A rule over one part, by the part's own type. */
type RuleOf<Part extends keyof Parts> = RuleMetadata & { readonly on: Part; readonly check: Check<Parts[Part]> };

type PartRules = { readonly [Part in keyof Parts]: readonly RuleOf<Part>[] };

/** Rules by what they look at, so that an object meets only those that concern it. */
export interface RuleTable {
  readonly parts: PartRules;
  readonly structure: ReadonlyMap<StructureCode, StructureRule>;
  readonly set: readonly SetRule[];
  /** The rules over whole objects that concern this one. */
  objectRules(object: Manifest): readonly ObjectRule[];
}

/** Sorts rules once, for many objects. */
export function ruleTable(rules: readonly Rule[]): RuleTable {
  const on = <On extends Rule['on']>(what: On) => rules.filter((rule): rule is Rule & { on: On } => rule.on === what);
  const objects = on('object');
  const byKind = new Map<string, readonly ObjectRule[]>();
  return {
    structure: new Map(on('structure').map((rule) => [rule.code, rule])),
    set: on('set'),
    parts: {
      pod: on('pod'),
      container: on('container'),
      job: on('job'),
      claim: on('claim'),
      metadata: on('metadata'),
    },
    objectRules({ apiVersion, kind }) {
      const id = `${apiVersion} ${kind}`;
      let found = byKind.get(id);
      if (found === undefined) {
        found = objects.filter(({ kinds }) => kinds.includes('*') || kinds.includes(id));
        byKind.set(id, found);
      }
      return found;
    },
  };
}
