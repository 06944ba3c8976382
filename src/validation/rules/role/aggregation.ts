import type { ClusterRole } from '../../../kubernetes/generated/types.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { objectRule } from '../../rule.js';

/** Judges which roles a role is made of. */
export const aggregation = objectRule<ClusterRole>({
  id: 'role/aggregation',
  scope: 'server',
  severity: 'error',
  description: 'A ClusterRole that is made of others says by which labels, in the form of label selectors.',
  rationale: 'The API server refuses the ClusterRole.',
  remediation: 'Write clusterRoleSelectors, or remove aggregationRule.',
  see: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles',
  kinds: ['rbac.authorization.k8s.io/v1 ClusterRole'],
  examples: {
    valid: [
      `
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: { name: all }
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part-of: all } }] }
      rules: []
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: all }
        aggregationRule: { clusterRoleSelectors: [] }
        rules: []
        `,
        path: '/aggregationRule/clusterRoleSelectors',
        message: 'the aggregationRule selects no roles',
      },
    ],
  },
  check({ aggregationRule }, report) {
    if (aggregationRule == null) return;
    const path = '/aggregationRule/clusterRoleSelectors';
    const selectors = aggregationRule.clusterRoleSelectors ?? [];
    if (selectors.length === 0) {
      report({ path, message: 'the aggregationRule selects no roles', help: 'write a label selector, or remove it' });
    }
    selectors.forEach((selector, index) => selectorFaults(selector ?? {}, `${path}/${index}`).forEach(report));
  },
});
