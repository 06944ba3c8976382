import type { Role } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

/** Roles name the resources and verbs that they give, rather than `*`. */
export const wildcardRights = objectRule<Role>({
  id: 'security/wildcard-rights',
  scope: 'practice',
  severity: 'warning',
  description: 'Roles name the resources and verbs that they give, rather than `*`.',
  rationale:
    'Who has the role may also do what nobody thought of, and what later versions add: reading Secrets, taking more rights.',
  remediation: 'List the resources and the verbs that are needed.',
  kinds: ['rbac.authorization.k8s.io/v1 Role', 'rbac.authorization.k8s.io/v1 ClusterRole'],
  examples: {
    valid: [
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata: { name: reader, namespace: shop }
      rules: [{ apiGroups: [''], resources: [configmaps], verbs: [get, list] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: reader, namespace: shop }
        rules: [{ apiGroups: [''], resources: ['*'], verbs: [get] }]
        `,
        path: '/rules/0/resources',
        message: "resources: ['*'] gives rights to everything of the group",
      },
    ],
  },
  check({ rules }, report) {
    rules?.forEach((rule, index) => {
      for (const [field, gives] of WILDCARDS) {
        if (!rule?.[field]?.includes('*')) continue;
        report({
          path: `/rules/${index}/${field}`,
          message: `${field}: ['*'] gives ${gives}`,
          help: `list the ${field} that are needed`,
        });
      }
    });
  },
});

const WILDCARDS = [
  ['resources', 'rights to everything of the group'],
  ['verbs', 'every right, those to come too'],
] as const;
