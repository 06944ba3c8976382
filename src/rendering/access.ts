import { z } from 'zod';
import { checked, named, strict } from '../core/options/strict.js';
import { objectNameProblem } from '../kubernetes/kind-names.js';
import { dns1123Label, dns1123Subdomain } from '../kubernetes/names.js';
import { RBAC, renderBinding, type Subject } from './permissions.js';

/** The roles that Kubernetes brings for a namespace. */
export type AccessRole = 'view' | 'edit' | 'admin';

/** A ClusterRole that somebody else makes; bound in the map's namespace alone. */
export interface ExistingClusterRole {
  /** Its name, e.g. `'prometheus-viewer'`. */
  clusterRole: string;
}

/** What somebody is granted. */
export interface AccessGrant {
  /**
   * What they may do: read (`'view'`), change workloads and configuration (`'edit'`), manage access too (`'admin'`); what
   * a role of the map's `roles` says, by its name; or what a ClusterRole of the cluster says: `{ clusterRole: 'name' }`.
   */
  role: AccessRole | (string & {}) | ExistingClusterRole;
  /** What the RoleBinding is called, before its role: for two subjects of one name, or names such as `/shop/devs`. @default the subject's name */
  name?: string;
}

/** A group with a role in the namespace. */
export interface GroupAccess extends AccessGrant {
  /** A group of users, as the cluster's sign-in names it. */
  group: string;
}

/** A user with a role in the namespace. */
export interface UserAccess extends AccessGrant {
  /** A user, as the cluster's sign-in names it. */
  user: string;
}

/** A service account with a role in the namespace. */
export interface ServiceAccountAccess extends AccessGrant {
  /** A ServiceAccount of this namespace, or of `namespace`. */
  serviceAccount: string;
  /** The ServiceAccount's namespace. @default the map's */
  namespace?: string;
}

/** A group, user or service account with a role in the namespace. */
export type Access = GroupAccess | UserAccess | ServiceAccountAccess;

/** What is wrong with the name of a RoleBinding. */
export function bindingNameProblem(name: string): string | undefined {
  return objectNameProblem(`${RBAC}/v1`, 'RoleBinding', name);
}

const role = z.union([
  // Which names there are the map's own roles say: see accessMistakes.
  checked<AccessRole | (string & {})>((value) =>
    typeof value === 'string' ? undefined : "must be 'view', 'edit', 'admin', or a role of the map's roles",
  ),
  strict({ clusterRole: z.string().min(1) }),
]);
const subject = z.string().min(1);
const bindingName = named(bindingNameProblem).optional();

/** @internal Judges {@link Access}. */
export const accessSchema = z.union([
  strict({ group: subject, role, name: bindingName }),
  strict({ user: subject, role, name: bindingName }),
  strict({
    serviceAccount: named(dns1123Subdomain),
    namespace: named(dns1123Label).optional(),
    role,
    name: bindingName,
  }),
]);

/** The body of a RoleBinding. Its name holds the role, since the role of a binding can't be changed. */
export function renderAccess(
  access: Access,
  namespace: string | undefined,
  roles: readonly string[],
): { name: string; body: object } {
  const who = subjectOf(access, namespace);
  const bound = typeof access.role === 'object' ? access.role.clusterRole : access.role;
  const kind = typeof access.role === 'string' && roles.includes(access.role) ? 'Role' : 'ClusterRole';
  return {
    name: `${access.name ?? who.name}-${bound}`,
    body: renderBinding({ kind, name: bound }, [who]),
  };
}

function subjectOf(access: Access, namespace: string | undefined): Subject {
  if ('group' in access) return { apiGroup: RBAC, kind: 'Group', name: access.group };
  if ('user' in access) return { apiGroup: RBAC, kind: 'User', name: access.user };
  const { serviceAccount } = access;
  return { kind: 'ServiceAccount', name: serviceAccount, namespace: access.namespace ?? namespace };
}
