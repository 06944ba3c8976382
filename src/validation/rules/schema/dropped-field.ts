import type { StructureRule } from '../../rule.js';

/** Finds fields that the server of a version knows and drops. */
export const droppedField: StructureRule = {
  on: 'structure',
  code: 'dropped-field',
  id: 'schema/dropped-field',
  scope: 'references',
  severity: 'error',
  description: 'No field is set that the version of the cluster, by its feature gates, drops without a word.',
  rationale: 'The API server takes the object and stores it without the field: what it asks for does not happen.',
  remediation: 'Leave it out, or use a version, or a feature gate, with which the server keeps it.',
  see: 'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: api }
      spec:
        hostUsers: false
        containers: [{ name: api, image: nginx }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers: [{ name: api, image: nginx, lifecycle: { stopSignal: SIGUSR1 } }]
        `,
        path: '/spec/containers/0/lifecycle/stopSignal',
        message: 'spec.containers[0].lifecycle.stopSignal is dropped by the server without a word',
      },
    ],
  },
};
