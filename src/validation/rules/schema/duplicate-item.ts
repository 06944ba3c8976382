import type { StructureRule } from '../../rule.js';

/** Finds items that are in a list twice. */
export const duplicateItem: StructureRule = {
  on: 'structure',
  code: 'duplicate-item',
  id: 'schema/duplicate-item',
  scope: 'server',
  severity: 'error',
  description: 'Lists of a custom resource whose schema has each item at most once have no two items of the same key.',
  rationale: 'The API server refuses it.',
  remediation: 'Leave one of the two out.',
  see: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
  examples: {
    valid: [
      `
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: { name: public, namespace: default }
      spec:
        gatewayClassName: example
        listeners:
          - { name: http, port: 80, protocol: HTTP }
          - { name: admin, port: 8080, protocol: HTTP }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: public, namespace: default }
        spec:
          gatewayClassName: example
          listeners:
            - { name: http, port: 80, protocol: HTTP }
            - { name: http, port: 8080, protocol: HTTP }
        `,
        path: '/spec/listeners/1',
        message: 'spec.listeners[1] is a second item of the same name as item 0',
      },
    ],
  },
};
