import type { ClusterRoleBinding, RoleBinding } from '../../../kubernetes/generated/types.js';
import { nameFault } from '../../faults/name-fault.js';
import { RBAC_GROUP, ROLE_BINDINGS } from '../../faults/role-bindings.js';
import { objectRule } from '../../rule.js';

/** Judges what a binding gives. */
export const roleRef = objectRule<RoleBinding | ClusterRoleBinding>({
  id: 'role-binding/role-ref',
  scope: 'server',
  severity: 'error',
  description: 'A binding gives a Role or ClusterRole; one for the whole cluster a ClusterRole.',
  rationale: 'The API server refuses the binding.',
  remediation: 'Write kind and name of the role; its group is rbac.authorization.k8s.io.',
  see: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  kinds: ROLE_BINDINGS,
  examples: {
    valid: [
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: { name: reader }
      roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }
      subjects: []
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: reader }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
        subjects: []
        `,
        path: '/roleRef/kind',
        message: 'a ClusterRoleBinding gives no Role',
      },
    ],
  },
  check({ kind: own, roleRef: role }, report) {
    if (role == null) return;
    const { apiGroup, kind, name } = role;
    const kinds = own === 'ClusterRoleBinding' ? ['ClusterRole'] : ['Role', 'ClusterRole'];
    if (apiGroup && apiGroup !== RBAC_GROUP) {
      report({ path: '/roleRef/apiGroup', message: `"${apiGroup}" has no roles`, help: `write ${RBAC_GROUP}` });
    }
    if (kind && !kinds.includes(kind)) {
      report({
        path: '/roleRef/kind',
        message: `a ${own} gives no ${kind}`,
        help: `write ${kinds.join(' or ')}`,
      });
    }
    report(name ? nameFault('pathSegment', name, '/roleRef/name') : undefined);
  },
});
