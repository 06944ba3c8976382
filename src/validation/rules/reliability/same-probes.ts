import type { Probe } from '../../../kubernetes/generated/types.js';
import type { PartRule } from '../../rule.js';

/** A container is not ended by the very check that takes it out of its Services. */
export const sameProbes: PartRule = {
  id: 'reliability/same-probes',
  scope: 'practice',
  severity: 'warning',
  description: 'A container is not ended by the very check that takes it out of its Services.',
  rationale: 'A database that is slow for a minute makes all pods unready, and then ends them all at once.',
  remediation: 'Let the livenessProbe ask for less, or give it a higher `failureThreshold`.',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
                readinessProbe: { httpGet: { port: http, path: /ready } }
                livenessProbe: { httpGet: { port: http, path: /live } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
                  readinessProbe: { httpGet: { port: http, path: /healthz } }
                  livenessProbe: { httpGet: { port: http, path: /healthz } }
        `,
        path: '/spec/template/spec/containers/0/livenessProbe',
        message: 'livenessProbe and readinessProbe of container "web" are the same',
      },
    ],
  },
  check({ path, container }, report) {
    const { livenessProbe: live, readinessProbe: ready } = container;
    if (!live || !ready || isPlain(live) || handlerOf(live) !== handlerOf(ready)) return;
    if (patience(live) > patience(ready)) return;
    report({
      path: `${path}/livenessProbe`,
      message: `livenessProbe and readinessProbe of container "${container.name}" are the same`,
      help: 'let the livenessProbe ask something simpler, or give it a higher failureThreshold',
    });
  },
};

const handlerOf = ({ httpGet, exec, grpc }: Probe): string => JSON.stringify([httpGet, exec, grpc]);

const patience = ({ periodSeconds, failureThreshold }: Probe): number =>
  (periodSeconds || 10) * (failureThreshold || 3);

// Asking whether a port is open, or whether a gRPC server as a whole serves, is the least that can be asked.
const isPlain = ({ tcpSocket, grpc }: Probe): boolean => Boolean(tcpSocket) || (Boolean(grpc) && !grpc?.service);
