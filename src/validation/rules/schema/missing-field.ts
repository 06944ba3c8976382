import type { StructureRule } from '../../rule.js';

/** Judges what a custom resource has to have. */
export const missingField: StructureRule = {
  on: 'structure',
  code: 'missing-field',
  id: 'schema/missing-field',
  scope: 'server',
  severity: 'error',
  description: 'A custom resource has every field that its schema requires.',
  rationale: 'The API server refuses it.',
  remediation: 'Write the field.',
  examples: {
    valid: [
      `
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: { name: web, namespace: default }
      spec:
        parentRefs: [{ name: public }]
        rules: [{ backendRefs: [{ name: web, port: 80 }] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: web, namespace: default }
        spec:
          parentRefs: [{ namespace: gateway }]
          rules: [{ backendRefs: [{ name: web, port: 80 }] }]
        `,
        path: '/spec/parentRefs/0/name',
        message: 'spec.parentRefs[0].name is missing',
      },
    ],
  },
};
