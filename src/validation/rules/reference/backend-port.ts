import type { Manifest } from '../../../manifests/manifest.js';
import { BACKEND_KINDS, backendsOf } from '../../../relations/backends.js';
import type { Service } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

/** Each port that an Ingress or a route leads to is one of the Service, by its number or name there. */
export const backendPort = objectRule<Manifest>({
  id: 'reference/backend-port',
  scope: 'references',
  severity: 'error',
  description: 'Each port that an Ingress or a route leads to is one of the Service, by its number or name there.',
  rationale: 'Whoever calls the address gets an error of the controller: 503, 500 or 404.',
  remediation: 'Write the `port` of the Service, or its name, and not the port of the container.',
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
      spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
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
                    backend: { service: { name: web, port: { number: 8080 } } }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
        `,
        path: '/spec/rules/0/http/paths/0/backend/service/port/number',
        message: 'Service "web" has no port 8080',
      },
    ],
  },
  check(object, report, { set }) {
    for (const { namespace, name, port, portPath } of backendsOf(object)) {
      const found = set.find('', 'Service', namespace, name);
      if (port === undefined || found === undefined || !set.isSound(found)) continue;
      const ports = (found as Service).spec?.ports ?? [];
      if (ports.some((one) => one && (one.port === port || one.name === port))) continue;
      const known = ports.map((one) => (typeof port === 'string' && one?.name ? one.name : `${one?.port}`));
      report({
        path: portPath,
        message: `Service "${name}" has no port ${typeof port === 'number' ? port : `"${port}"`}`,
        help: known.length === 0 ? 'add the port to the Service' : `write ${known.join(' or ')}`,
      });
    }
  },
});
