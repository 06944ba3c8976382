import type { ClusterRoleBinding, RoleBinding, Subject } from '../../../kubernetes/generated/types.js';
import { nameFault } from '../../faults/name-fault.js';
import { RBAC_GROUP, ROLE_BINDINGS } from '../../faults/role-bindings.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

/** The group of subjects of each kind. */
const GROUPS = new Map([
  ['ServiceAccount', ''],
  ['User', RBAC_GROUP],
  ['Group', RBAC_GROUP],
]);

/** Judges to whom a binding gives a role. */
export const subjects = objectRule<RoleBinding | ClusterRoleBinding>({
  id: 'role-binding/subjects',
  scope: 'server',
  severity: 'error',
  description:
    'A subject is a ServiceAccount, User or Group with a name; for the whole cluster, a ServiceAccount with its namespace.',
  rationale: 'The API server refuses the binding.',
  remediation: 'Write kind and name, and the namespace of a ServiceAccount.',
  see: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
  kinds: ROLE_BINDINGS,
  examples: {
    valid: [
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: { name: reader }
      roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }
      subjects:
        - { kind: ServiceAccount, name: api, namespace: shop }
        - { kind: Group, name: 'system:authenticated', apiGroup: rbac.authorization.k8s.io }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: reader }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }
        subjects: [{ kind: ServiceAccount, name: api }]
        `,
        path: '/subjects/0/namespace',
        message: 'the ServiceAccount has no namespace',
      },
    ],
  },
  check({ kind, subjects: all }, report) {
    all?.forEach((subject, index) =>
      subjectFaults(subject ?? { kind: '', name: '' }, `/subjects/${index}`, kind === 'RoleBinding').forEach(report),
    );
  },
});

function subjectFaults(
  { kind, name, apiGroup, namespace }: Partial<Subject>,
  path: string,
  namespaced: boolean,
): Found[] {
  const found: Found[] = [];
  if (!kind) return found;
  const group = GROUPS.get(kind);
  if (group === undefined) {
    const message = `"${kind}" is no kind of subject`;
    return [...found, { path: `${path}/kind`, message, help: `write ${[...GROUPS.keys()].join(', ')}` }];
  }
  if (apiGroup && apiGroup !== group) {
    const help = group === '' ? 'remove apiGroup' : `write ${group}`;
    found.push({ path: `${path}/apiGroup`, message: `"${apiGroup}" has no kind ${kind}`, help });
  }
  if (kind !== 'ServiceAccount') return found;
  const fault = name ? nameFault('dns1123Subdomain', name, `${path}/name`) : undefined;
  if (fault) found.push(fault);
  if (!namespaced && !namespace) {
    const message = 'the ServiceAccount has no namespace';
    found.push({ path: `${path}/namespace`, message, help: 'write the namespace of the ServiceAccount' });
  }
  return found;
}
