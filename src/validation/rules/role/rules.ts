import type { ClusterRole, PolicyRule, Role } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

/** Judges what a role allows. */
export const rules = objectRule<ClusterRole | Role>({
  id: 'role/rules',
  scope: 'server',
  severity: 'error',
  description: 'A rule of a role has verbs, and either API groups with resources or, in a ClusterRole, URLs.',
  rationale: 'The API server refuses the role.',
  remediation: "Write verbs, apiGroups ('' for the core group) and resources.",
  see: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole',
  kinds: ['rbac.authorization.k8s.io/v1 Role', 'rbac.authorization.k8s.io/v1 ClusterRole'],
  examples: {
    valid: [
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: { name: reader }
      rules:
        - { apiGroups: [''], resources: [pods], verbs: [get, list, watch] }
        - { nonResourceURLs: [/metrics], verbs: [get] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: reader }
        rules: [{ resources: [pods], verbs: [get] }]
        `,
        path: '/rules/0/apiGroups',
        message: 'the rule names no apiGroups',
      },
      {
        yaml: `
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: reader }
        rules: [{ nonResourceURLs: [/metrics], verbs: [get] }]
        `,
        path: '/rules/0/nonResourceURLs',
        message: 'URLs are in no namespace, and a Role is',
      },
    ],
  },
  check({ kind, rules: all }, report) {
    all?.forEach((rule, index) => ruleFaults(rule ?? {}, `/rules/${index}`, kind === 'Role').forEach(report));
  },
});

function ruleFaults(rule: Partial<PolicyRule>, path: string, namespaced: boolean): Found[] {
  const found: Found[] = [];
  const need = (field: 'verbs' | 'apiGroups' | 'resources', help: string): void => {
    if ((rule[field] ?? []).length > 0) return;
    found.push({ path: `${path}/${field}`, message: `the rule names no ${field}`, help });
  };
  need('verbs', 'write verbs, as in get, list, watch');
  if ((rule.nonResourceURLs ?? []).length === 0) {
    need('apiGroups', "write the group of the resources; '' is the core group");
    need('resources', 'write resources, as in pods');
    return found;
  }
  const urls = `${path}/nonResourceURLs`;
  if (namespaced) {
    found.push({ path: urls, message: 'URLs are in no namespace, and a Role is', help: 'make a ClusterRole of it' });
  }
  if ([rule.apiGroups, rule.resources, rule.resourceNames].some((list) => (list ?? []).length > 0)) {
    found.push({ path: urls, message: 'the rule is about resources and about URLs', help: 'make two rules of it' });
  }
  return found;
}
