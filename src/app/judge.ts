import type { Construct } from 'constructs';
import { clusterOf } from '../core/cluster-context.js';
import { externalsOf } from '../core/externals.js';
import { subjectOf } from '../core/origin.js';
import { type AppRules, ruleSettingsFor } from '../core/settled-rules.js';
import type { Finding } from '../findings/finding.js';
import { groupedBy } from '../manifests/grouping.js';
import type { Manifest } from '../manifests/manifest.js';
import { builtInSchemas } from '../schemas/built-in.js';
import { annotatedSettings } from '../validation/annotations.js';
import { isAboutKey } from '../validation/about-key.js';
import { rules } from '../validation/rules/index.js';
import type { Rule } from '../validation/rule.js';
import type { ValidateOptions } from '../validation/validate.js';
import type { Violation } from '../validation/violation.js';
import { BegunValidation } from './begun-validation.js';
import type { SecondThread } from './second-thread.js';
import { optionHelp } from './option-help.js';
import { placeOf } from './place-of.js';
import { declaredOutside } from './declared-outside.js';

/** An object of the tree, and what it renders to. */
export interface Rendered {
  readonly construct: Construct;
  readonly manifest: Manifest;
}

/** What a team says of the rules for a whole App. */
export interface Judging extends AppRules {
  /** Rules of its own. */
  readonly own: readonly Rule[];
}

/**
 * Begins to look what the rules say of all objects, each cluster's together; what comes back does the rest, and says it. What is switched off has `off`.
 * @param second looks at each object alone, meanwhile
 */
export function judge(rendered: readonly Rendered[], judging: Judging, second?: SecondThread): () => Finding[] {
  const clusters = [...groupedBy(rendered, ({ construct }) => clusterOf(construct)).values()].map((members) =>
    asJudged(members, judging),
  );
  const begun = clusters.map(({ objects, options }) => new BegunValidation(objects, options, second));
  return () => {
    for (const validation of begun) validation.lookAround();
    return clusters.flatMap((cluster, index) => toFindings(cluster, (begun[index] as BegunValidation).violations()));
  };
}

function toFindings({ members, options }: Judged, violations: readonly Violation[]): Finding[] {
  const atKey = new Set(options.rules.filter(isAboutKey).map(({ id }) => id));
  return violations.map((violation) => {
    const at = atKey.has(violation.ruleId) ? 'key' : 'value';
    return toFinding(violation, members[violation.object] as Rendered, at);
  });
}

interface Judged {
  readonly members: readonly Rendered[];
  readonly objects: readonly Manifest[];
  readonly options: ValidateOptions;
}

/** The objects of a cluster, and what they are judged by. */
function asJudged(members: readonly Rendered[], { own, settings, over }: Judging): Judged {
  const { construct } = members[0] as Rendered;
  const cluster = clusterOf(construct);
  const { kubernetes, featureGates } = cluster;
  const objects = members.map(({ manifest }) => manifest);
  const annotated = annotatedSettings(objects);
  const options = {
    version: kubernetes,
    featureGates,
    externals: externalsOf(construct.node.root, cluster),
    declared: declaredOutside,
    schemas: builtInSchemas(kubernetes, { definitions: objects, featureGates }),
    rules: own.length === 0 ? rules : [...rules, ...own],
    settings: (object: Manifest, index: number) => [
      over,
      ...annotated(object),
      ...ruleSettingsFor((members[index] as Rendered).construct),
      settings,
    ],
  };
  return { members, objects, options };
}

function toFinding(violation: Violation, { construct, manifest }: Rendered, at: 'key' | 'value'): Finding {
  const { label: cluster } = clusterOf(construct);
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
