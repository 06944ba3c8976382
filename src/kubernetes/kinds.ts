import { KIND_ROWS } from './generated/kinds.js';
import type { KubernetesVersion } from './versions.js';

/** Whether objects of a kind live in a namespace. */
export type Scope = 'Namespaced' | 'Cluster';

/** A kind that the server serves by itself, without any CustomResourceDefinition. */
export interface BuiltInKind {
  /** `'apps'`; empty for the core group. */
  readonly group: string;
  /** `'v1'` */
  readonly version: string;
  readonly kind: string;
  /** The name in URLs and RBAC rules, as in `'deployments'`. */
  readonly plural: string;
  readonly scope: Scope;
  /** The first of the known Kubernetes versions that serves it. */
  readonly since: KubernetesVersion;
  /** The last Kubernetes version that serves it; undefined while the newest still does. */
  readonly until: KubernetesVersion | undefined;
}

type Index = Map<string, Map<string, BuiltInKind>>;

let index: Index | undefined;

// Built at the first look-up: whoever only imports this pays for the rows alone. By apiVersion, then by kind.
function byVersion(): Index {
  if (index !== undefined) return index;
  index = new Map();
  for (const [group, version, kind, plural, namespaced, since, until] of KIND_ROWS) {
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const scope = namespaced ? 'Namespaced' : 'Cluster';
    const kinds = index.get(apiVersion) ?? new Map<string, BuiltInKind>();
    index.set(apiVersion, kinds.set(kind, { group, version, kind, plural, scope, since, until }));
  }
  return index;
}

/** Every built-in kind of any known Kubernetes version, ordered by group, version and kind. */
export function builtInKinds(): readonly BuiltInKind[] {
  return [...byVersion().values()].flatMap((kinds) => [...kinds.values()]);
}

/** The built-in kind of that apiVersion and kind, or undefined if no known Kubernetes version serves it. */
export function builtInKind(apiVersion: string, kind: string): BuiltInKind | undefined {
  return byVersion().get(apiVersion)?.get(kind);
}

/** Whether objects of a built-in kind live in a namespace; undefined for what no known Kubernetes version serves. */
export function scopeOf(apiVersion: string, kind: string): Scope | undefined {
  return builtInKind(apiVersion, kind)?.scope;
}

const POD_TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  'v1 Pod': [],
  'v1 PodTemplate': ['template'],
  'v1 ReplicationController': ['spec', 'template'],
  'apps/v1 DaemonSet': ['spec', 'template'],
  'apps/v1 Deployment': ['spec', 'template'],
  'apps/v1 ReplicaSet': ['spec', 'template'],
  'apps/v1 StatefulSet': ['spec', 'template'],
  'batch/v1 CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'batch/v1 Job': ['spec', 'template'],
};

/**
 * Where an object holds the metadata and spec of its pods, as a list of keys: empty for a Pod, which is one.
 * Undefined for kinds without pods; the apiVersion matters, since custom resources have a `Job` or `Deployment` too.
 */
export function podTemplatePath(apiVersion: string, kind: string): readonly string[] | undefined {
  return POD_TEMPLATES[`${apiVersion} ${kind}`];
}
