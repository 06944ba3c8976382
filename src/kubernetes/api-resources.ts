import { type BuiltInKind, builtInKinds } from './kinds.js';

/** What RBAC rules can name of a kind, below `<plural>/`: what Kubernetes serves beside `status`. */
const SUBRESOURCES: Readonly<Record<string, readonly string[]>> = {
  bindings: [],
  certificatesigningrequests: ['approval'],
  deployments: ['scale'],
  namespaces: ['finalize'],
  nodes: ['proxy', 'stats', 'metrics', 'log', 'spec', 'checkpoint', 'configz', 'healthz', 'pods'],
  pods: ['attach', 'binding', 'ephemeralcontainers', 'eviction', 'exec', 'log', 'portforward', 'proxy', 'resize'],
  replicasets: ['scale'],
  replicationcontrollers: ['scale'],
  serviceaccounts: ['token'],
  services: ['proxy'],
  statefulsets: ['scale'],
};

/** What can be done with a resource. @see https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb */
export const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'] as const;

/** Verbs that say what else may be done with some resources. */
export const SPECIAL_VERBS = ['approve', 'bind', 'escalate', 'impersonate', 'sign', 'use'] as const;

let index: Map<string, BuiltInKind[]> | undefined;

/** The built-in kinds behind a name of RBAC rules such as `deployments`: one for each group and version that has it. */
export function kindsOfResource(resource: string): readonly BuiltInKind[] {
  index ??= byPlural();
  return index.get(resource) ?? [];
}

function byPlural(): Map<string, BuiltInKind[]> {
  const kinds = new Map<string, BuiltInKind[]>();
  for (const kind of builtInKinds()) kinds.set(kind.plural, [...(kinds.get(kind.plural) ?? []), kind]);
  return kinds;
}

/** The names of all built-in resources, as in `deployments`. */
export function resourceNames(): readonly string[] {
  return [...new Set(builtInKinds().map(({ plural }) => plural))];
}

/** All API groups of built-in kinds; the empty one is the core group. */
export function apiGroups(): readonly string[] {
  return [...new Set(builtInKinds().map(({ group }) => group))];
}

/** What stands behind the `/` of a built-in resource. */
export function subresourcesOf(resource: string): readonly string[] {
  return [...(SUBRESOURCES[resource] ?? []), 'status'];
}
