/** The kinds that bind roles to subjects. */
export const ROLE_BINDINGS = [
  'rbac.authorization.k8s.io/v1 RoleBinding',
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding',
] as const;

/** The group of roles, users and groups. */
export const RBAC_GROUP = 'rbac.authorization.k8s.io';
