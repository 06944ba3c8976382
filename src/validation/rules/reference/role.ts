import type { RoleBinding } from '../../../kubernetes/generated/types.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { absence } from '../../faults/presence.js';
import { objectRule } from '../../rule.js';

/** Each Role and ClusterRole that a binding gives is there. */
export const role = objectRule<RoleBinding & Manifest>({
  id: 'reference/role',
  scope: 'references',
  severity: 'error',
  description: 'Each Role and ClusterRole that a binding gives is there.',
  rationale: 'The binding is taken and gives no rights: whoever needs them is turned away at run time.',
  remediation:
    'Add the role, mend its name, or declare it as external; view, edit, admin and cluster-admin are in every cluster.',
  kinds: ['rbac.authorization.k8s.io/v1 RoleBinding', 'rbac.authorization.k8s.io/v1 ClusterRoleBinding'],
  examples: {
    valid: [
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: { name: readers, namespace: shop }
      roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: readers, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
        `,
        path: '/roleRef/name',
        message: 'Role "reader" of namespace "shop" is not among the objects',
      },
    ],
  },
  check(binding, report, context) {
    const { kind, name } = binding.roleRef ?? {};
    if (!name || (kind !== 'Role' && kind !== 'ClusterRole')) return;
    const namespace = kind === 'Role' ? namespaceOf(binding) : '';
    report(absence({ group: 'rbac.authorization.k8s.io', kind, namespace, name }, '/roleRef/name', context));
  },
});
