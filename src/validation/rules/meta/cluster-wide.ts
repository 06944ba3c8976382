import { scopeOf } from '../../../kubernetes/kinds.js';
import type { PartRule } from '../../rule.js';

/** Judges whether what belongs to the whole cluster says that it is in a namespace. */
export const clusterWide: PartRule = {
  id: 'meta/cluster-wide',
  scope: 'practice',
  severity: 'warning',
  description: 'What belongs to the whole cluster names no namespace.',
  rationale: 'The API server ignores the namespace without a word: whoever reads the manifest is misled.',
  remediation: 'Remove the namespace, or use the kind that lives in one, such as Role for ClusterRole.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#not-all-objects-are-in-a-namespace',
  on: 'metadata',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Namespace
      metadata: { name: shop }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: reader, namespace: shop }
        rules: []
        `,
        path: '/metadata/namespace',
        message: 'a ClusterRole belongs to the whole cluster, and namespace shop is ignored',
      },
    ],
  },
  check({ own, path, metadata, object: { apiVersion, kind } }, report) {
    if (!own || !metadata.namespace || scopeOf(apiVersion, kind) !== 'Cluster') return;
    report({
      path: `${path}/namespace`,
      message: `a ${kind} belongs to the whole cluster, and namespace ${metadata.namespace} is ignored`,
      help: 'remove the namespace',
    });
  },
};
