import type { StructureRule } from '../../rule.js';

/** Judges custom resources by the rules that their definitions hold. */
export const customRule: StructureRule = {
  on: 'structure',
  code: 'custom-rule',
  id: 'schema/custom-rule',
  scope: 'server',
  severity: 'error',
  description: 'A custom resource keeps the rules, written in CEL, of its definition.',
  rationale: 'The API server refuses it.',
  remediation: 'Write what the rule asks for; its message is that of the definition.',
  see: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules',
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
          parentRefs: [{ name: public }]
          rules: [{ backendRefs: [{ name: web }] }]
        `,
        path: '/spec/rules/0/backendRefs/0',
        message: 'spec.rules[0].backendRefs[0]: Must have port for Service reference',
      },
    ],
  },
};
