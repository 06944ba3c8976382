import type { Severity } from '../findings/finding.js';
import type { KubernetesVersion } from '../kubernetes/versions.js';
import type { Manifest } from '../manifests/manifest.js';
import type { Context } from './context.js';
import type { ObjectSet } from '../relations/object-set.js';
import type { ClaimPart, ContainerPart, JobPart, MetadataPart, PodPart } from './parts.js';
import type { StructureCode } from '../schemas/schemas.js';
import type { Found, RuleScope } from './violation.js';

/** A manifest that shows what a rule is about, as YAML of one or several documents. */
export interface InvalidExample {
  /** The manifest; its lines may be indented together. */
  readonly yaml: string;
  /** Where the rule finds fault, as a JSON pointer. */
  readonly path: string;
  /** What it says there, whole. */
  readonly message: string;
}

/** What a rule is, beside its check: the source of its page in the docs. */
export interface RuleMetadata {
  /** `<group>/<name>`: its file below rules/, its test, its page. */
  readonly id: string;
  /** How far it looks: `server`, `references`, `security` or `practice`. */
  readonly scope: RuleScope;
  /** Its scope where the object is itself a Pod, which a server judges at once. @default as `scope` */
  readonly podScope?: RuleScope;
  /** Whether it looks at other objects of the set too, where its scope is `server`. @default false */
  readonly looksAround?: true;
  /** What a violation weighs unless a team says otherwise. */
  readonly severity: Severity;
  /** What it demands, one sentence. */
  readonly description: string;
  /** What happens on a cluster where it is broken. */
  readonly rationale: string;
  /** What to write instead, as one would tell a colleague. */
  readonly remediation: string;
  /** The page of Kubernetes that it follows. */
  readonly see?: string;
  /** The first version of Kubernetes that it holds for. @default all */
  readonly since?: KubernetesVersion;
  /** The last version of Kubernetes that it holds for. @default all */
  readonly until?: KubernetesVersion;
  /** Manifests that show it: they run as its tests, and stand on its page. */
  readonly examples: {
    /** Manifests in which it finds nothing, as YAML. */
    readonly valid: readonly [string, ...string[]];
    /** Manifests in which it finds just one thing each, and what. */
    readonly invalid: readonly [InvalidExample, ...InvalidExample[]];
  };
}

/** Takes what a rule finds; `undefined` where a look found nothing. */
export type Report = (found: Found | undefined) => void;

/** Takes what a rule finds in one of several objects. */
export type SetReport = (object: Manifest, found: Found) => void;

/** Looks at one thing, says what is wrong with it and changes nothing. */
export type Check<T> = (value: T, report: Report, context: Context) => void;

/** What rules look at below an object, each wherever an object holds one. */
export interface Parts {
  /** What pods are made of: a Pod, or the template of a workload. */
  pod: PodPart;
  /** Each container: main, init, sidecar, ephemeral. */
  container: ContainerPart;
  /** The spec of a Job, or of those that a CronJob makes. */
  job: JobPart;
  /** Each claim: a PersistentVolumeClaim, a claim template, a generic ephemeral volume. */
  claim: ClaimPart;
  /** The metadata of objects and of what they make others from. */
  metadata: MetadataPart;
}

/** A rule that looks at whole objects of the named kinds. */
export interface ObjectRule extends RuleMetadata {
  /** It looks at whole objects. */
  readonly on: 'object';
  /** apiVersion and kind, as in `'apps/v1 Deployment'`; `'*'` for every object. */
  readonly kinds: readonly string[];
  /** Looks at one object of these kinds, and reports what is wrong with it. */
  readonly check: Check<Manifest>;
}

/** A rule that looks at a part of objects, such as each container. */
export type PartRule = {
  [Part in keyof Parts]: RuleMetadata & {
    /** Which part it looks at, wherever an object holds one. */
    readonly on: Part;
    /** Looks at one part, and reports what is wrong with it. */
    readonly check: Check<Parts[Part]>;
  };
}[keyof Parts];

/** A rule that looks at the set as a whole. */
export interface SetRule extends RuleMetadata {
  /** It looks at all objects together. */
  readonly on: 'set';
  /** Looks at the set, and reports what is wrong with which object. */
  readonly check: (set: ObjectSet, report: SetReport, context: Context) => void;
}

/** A rule that the schema of an object's kind decides. */
export interface StructureRule extends RuleMetadata {
  /** The schema of the kind decides; no code of its own runs. */
  readonly on: 'structure';
  /** What it takes from what the schema finds. */
  readonly code: StructureCode;
}

/** A rule of any form. */
export type Rule = ObjectRule | PartRule | SetRule | StructureRule;

/** Makes a rule over objects of some kinds, typed as what the API knows them to be: their structure was judged before. */
export function objectRule<T>(
  rule: Omit<ObjectRule, 'on' | 'check'> & {
    /** Looks at one object of these kinds, and reports what is wrong with it. */
    readonly check: Check<T>;
  },
): ObjectRule {
  return { ...rule, on: 'object', check: rule.check as Check<unknown> };
}

/** Makes a rule over one kind of part, wherever objects hold it: `'container'`, `'pod'`, `'job'`, `'claim'`, `'metadata'`. */
export function partRule<Part extends keyof Parts>(
  on: Part,
  rule: RuleMetadata & {
    /** Looks at one part, and reports what is wrong with it. */
    readonly check: Check<Parts[Part]>;
  },
): PartRule {
  // TypeScript does not see that the part and its check belong together.
  return { ...rule, on } as RuleMetadata as PartRule;
}

/** Makes a rule over all objects together. */
export function setRule(rule: Omit<SetRule, 'on'>): SetRule {
  return { ...rule, on: 'set' };
}
