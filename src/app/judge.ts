import type { Construct } from 'constructs';
import { clusterOf } from '../core/cluster-context.js';
import { externalsOf } from '../core/externals.js';
import { subjectOf } from '../core/origin.js';
import { ruleSettingsFor } from '../core/rules.js';
import type { Finding } from '../findings/finding.js';
import type { RuleSettings } from '../findings/rule-settings.js';
import type { Manifest } from '../manifests/manifest.js';
import { builtInSchemas } from '../schemas/built-in.js';
import { annotatedSettings } from '../validation/annotations.js';
import { isAboutKey } from '../validation/about-key.js';
import { rules } from '../validation/rules/index.js';
import type { Rule } from '../validation/rule.js';
import { validate } from '../validation/validate.js';
import type { Violation } from '../validation/violation.js';
import { optionHelp } from './option-help.js';
import { placeOf } from './place-of.js';
import { declaredOutside } from './declared-outside.js';

/** An object of the tree, and what it renders to. */
export interface Rendered {
  readonly construct: Construct;
  readonly manifest: Manifest;
}

/** What a team says of the rules for a whole App. */
export interface Judging {
  /** Rules of its own. */
  readonly own: readonly Rule[];
  /** Settings for all of its objects, where none is nearer. */
  readonly settings: RuleSettings | undefined;
  /** What whoever runs the program says of rules: it goes before all else. */
  readonly over: RuleSettings | undefined;
}

/** What the rules say of all objects, each cluster's together; those that are switched off have `off`. */
export function judge(rendered: readonly Rendered[], { own, settings, over }: Judging): Finding[] {
  return clusters(rendered).flatMap((members) => {
    const { construct } = members[0] as Rendered;
    const cluster = clusterOf(construct);
    const { kubernetes, featureGates, label } = cluster;
    const objects = members.map(({ manifest }) => manifest);
    const judging = own.length === 0 ? rules : [...rules, ...own];
    const atKey = new Set(judging.filter(isAboutKey).map(({ id }) => id));
    const annotated = annotatedSettings(objects);
    const violations = validate(objects, {
      version: kubernetes,
      featureGates,
      externals: externalsOf(construct.node.root, cluster),
      declared: declaredOutside,
      schemas: builtInSchemas(kubernetes, { definitions: objects, featureGates }),
      rules: judging,
      settings: (object, index) => [
        over,
        ...annotated(object),
        ...ruleSettingsFor((members[index] as Rendered).construct),
        settings,
      ],
    });
    return violations.map((violation) => {
      const at = atKey.has(violation.ruleId) ? 'key' : 'value';
      return toFinding(violation, members[violation.object] as Rendered, at, label);
    });
  });
}

function clusters(rendered: readonly Rendered[]): Rendered[][] {
  const byCluster = new Map<object, Rendered[]>();
  for (const one of rendered) {
    const cluster = clusterOf(one.construct);
    const members = byCluster.get(cluster);
    if (members) members.push(one);
    else byCluster.set(cluster, [one]);
  }
  return [...byCluster.values()];
}

function toFinding(
  violation: Violation,
  { construct, manifest }: Rendered,
  at: 'key' | 'value',
  cluster: string | undefined,
): Finding {
  const { object: _, ...said } = violation;
  const { apiVersion, kind, metadata } = manifest;
  // Nobody is shown where a rule is switched off, and looking takes its time.
  const place = said.off === undefined ? placeOf(construct, manifest, violation.path, at) : {};
  return {
    ...said,
    ...(place.source === undefined ? {} : { ...place, help: optionHelp(violation) }),
    subject: withoutCluster(subjectOf(construct), cluster),
    object: { apiVersion, kind, name: metadata.name, ...(metadata.namespace && { namespace: metadata.namespace }) },
    clusters: cluster === undefined ? [] : [cluster],
  };
}

// Objects of other libraries are called by their path in the tree, and that begins with the cluster.
const withoutCluster = (subject: string, cluster = ''): string =>
  subject.startsWith(`${cluster}/`) ? subject.slice(cluster.length + 1) : subject;
