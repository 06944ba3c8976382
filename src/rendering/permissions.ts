import { z } from 'zod';
import { checked, strict } from '../core/options/strict.js';
import { oneOf } from '../core/options/messages.js';
import { kindsOfResource, SPECIAL_VERBS, VERBS } from '../kubernetes/api-resources.js';

/** What may be done with a resource; `'*'` is everything, with a warning. */
export type AccessVerb = (typeof VERBS)[number] | (typeof SPECIAL_VERBS)[number] | '*';

/**
 * What somebody may do in a namespace: one rule of a Role.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
 */
export interface Permission {
  /**
   * What it is about, by the plural names that the API has, e.g. `['configmaps', 'pods/log']`: `resources`. A
   * misspelt one is a finding.
   */
  resources: string[];
  /** What may be done with it, e.g. `['get', 'list', 'watch']`: `verbs`. */
  verbs: AccessVerb[];
  /**
   * The API groups of the resources, e.g. `['apps']`; `''` is the core group: `apiGroups`. Needed for custom resources,
   * and where several groups have a resource of that name.
   * @default the group that has each of them
   */
  apiGroups?: string[];
  /** Only the objects of these names: `resourceNames`. Not with `create` and `deletecollection`, which name no object. @default all */
  resourceNames?: string[];
}

const verbs: readonly string[] = [...VERBS, ...SPECIAL_VERBS, '*'];
const verb = checked<AccessVerb>((value) =>
  typeof value === 'string' && verbs.includes(value)
    ? undefined
    : `must be ${oneOf(VERBS.map((one) => `'${one}'`))}\nsome resources also know ${SPECIAL_VERBS.join(', ')}`,
);

const filled = z.string().min(1);

/** @internal Judges a list of {@link Permission}. */
export const permissionsSchema = z.array(
  strict({
    resources: z.array(filled).min(1),
    verbs: z.array(verb).min(1),
    apiGroups: z.array(z.string()).min(1).optional(),
    resourceNames: z.array(filled).min(1).optional(),
  }),
);

/** The rules of a Role: one for each API group, so that no rule says more than was asked for. */
export function renderRules(permissions: readonly Permission[]) {
  return permissions.flatMap(({ resources, verbs: may, apiGroups, resourceNames }) => {
    if (apiGroups !== undefined) return [{ apiGroups, resources, verbs: may, resourceNames }];
    return [...new Set(resources.map(groupOf))].map((group) => ({
      apiGroups: [group],
      resources: resources.filter((resource) => groupOf(resource) === group),
      verbs: may,
      resourceNames,
    }));
  });
}

function groupOf(resource: string): string {
  return kindsOfResource(resource.split('/')[0] ?? '')[0]?.group ?? '';
}

/** The API group of Roles and what binds them. */
export const RBAC = 'rbac.authorization.k8s.io';

/** Who is bound to a role. */
export interface Subject {
  readonly apiGroup?: typeof RBAC;
  readonly kind: 'Group' | 'User' | 'ServiceAccount';
  readonly name: string;
  readonly namespace?: string;
}

/** A RoleBinding without its metadata. */
export function renderBinding(
  role: { readonly kind: 'Role' | 'ClusterRole'; readonly name: string },
  subjects: Subject[],
) {
  return { roleRef: { apiGroup: RBAC, ...role }, subjects };
}
