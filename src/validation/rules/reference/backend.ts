import type { Manifest } from '../../../manifests/manifest.js';
import { BACKEND_KINDS, backendsOf } from '../../../relations/backends.js';
import { absence } from '../../faults/presence.js';
import { objectRule } from '../../rule.js';

/** Each Service that an Ingress or a route leads to is there. */
export const backend = objectRule<Manifest>({
  id: 'reference/backend',
  scope: 'references',
  severity: 'error',
  description: 'Each Service that an Ingress or a route leads to is there.',
  rationale: 'Whoever calls the address gets an error of the controller: 503, 500 or 404.',
  remediation: 'Add the Service, mend the name or its namespace, or declare it as external.',
  kinds: BACKEND_KINDS,
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: web, namespace: shop }
      spec:
        rules:
          - host: shop.example.com
            http:
              paths:
                - path: /
                  pathType: Prefix
                  backend: { service: { name: web, port: { number: 80 } } }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: web, namespace: shop }
      spec: { selector: { app: web }, ports: [{ port: 80 }] }
      `,
      `
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: { name: web, namespace: shop }
      spec:
        parentRefs: [{ name: public }]
        rules:
          - backendRefs: [{ name: web, port: 80 }]
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: web, namespace: shop }
      spec: { selector: { app: web }, ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop }
        spec:
          rules:
            - host: shop.example.com
              http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend: { service: { name: web, port: { number: 80 } } }
        `,
        path: '/spec/rules/0/http/paths/0/backend/service/name',
        message: 'Service "web" of namespace "shop" is not among the objects',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: web, namespace: shop }
        spec:
          parentRefs: [{ name: public }]
          rules:
            - backendRefs: [{ name: web, port: 80 }]
        `,
        path: '/spec/rules/0/backendRefs/0/name',
        message: 'Service "web" of namespace "shop" is not among the objects',
      },
    ],
  },
  check(object, report, context) {
    for (const { namespace, name, path } of backendsOf(object)) {
      report(absence({ group: '', kind: 'Service', namespace, name }, path, context));
    }
  },
});
