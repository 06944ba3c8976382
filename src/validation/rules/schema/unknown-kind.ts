import type { StructureRule } from '../../rule.js';

/** Judges what objects say to be. */
export const unknownKind: StructureRule = {
  on: 'structure',
  code: 'unknown-kind',
  id: 'schema/unknown-kind',
  scope: 'server',
  severity: 'error',
  description: 'Every object is of a kind whose schema is known: built in, among the shipped custom kinds, or given.',
  rationale: 'The API server refuses what it does not serve, and what has no schema cannot be judged.',
  remediation:
    'Correct apiVersion and kind; for a custom kind give its CustomResourceDefinition, among the manifests or apart.',
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: { name: agent }
      spec:
        selector: { matchLabels: { app: agent } }
        template:
          metadata: { labels: { app: agent } }
          spec: { containers: [{ name: agent, image: nginx }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Daemonset
        metadata: { name: agent }
        spec: {}
        `,
        path: '',
        message: 'Kubernetes 1.36 has no apps/v1 Daemonset',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Deployment
        metadata: { name: api }
        `,
        path: '',
        message: 'Kubernetes 1.36 has no v1 Deployment',
      },
    ],
  },
};
