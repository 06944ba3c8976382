import type { StructureRule } from '../../rule.js';

/** Judges values by the bounds of a custom kind's schema. */
export const notAllowed: StructureRule = {
  on: 'structure',
  code: 'not-allowed',
  id: 'schema/not-allowed',
  scope: 'server',
  severity: 'error',
  description: 'Values of a custom resource are within what its schema allows: words, patterns, sizes and forms.',
  rationale: 'The API server refuses it.',
  remediation: 'Write one of the values that are allowed.',
  examples: {
    valid: [
      `
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: { name: web, namespace: default }
      spec:
        parentRefs: [{ name: public }]
        hostnames: [shop.example.com]
        rules: [{ matches: [{ path: { type: PathPrefix, value: / } }], backendRefs: [{ name: web, port: 80 }] }]
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
          rules: [{ backendRefs: [{ name: web, port: 80800 }] }]
        `,
        path: '/spec/rules/0/backendRefs/0/port',
        message: 'spec.rules[0].backendRefs[0].port is 80800',
      },
      {
        yaml: `
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata: { name: login, namespace: default }
        spec:
          secretStoreRef: { name: vault, kind: Vault }
          data: [{ secretKey: password, remoteRef: { key: login } }]
        `,
        path: '/spec/secretStoreRef/kind',
        message: 'spec.secretStoreRef.kind is the text "Vault", which is none of those allowed',
      },
    ],
  },
};
