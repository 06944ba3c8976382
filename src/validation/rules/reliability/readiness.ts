import type { Service } from '../../../kubernetes/generated/types.js';
import { servicesOf } from '../../../relations/services.js';
import type { PartRule } from '../../rule.js';

/** Pods that a Service leads to say when they are ready. */
export const readiness: PartRule = {
  id: 'reliability/readiness',
  scope: 'practice',
  severity: 'warning',
  description: 'Pods that a Service leads to say when they are ready.',
  rationale: 'Calls reach pods that have only just started, so that each rollout loses some.',
  remediation: 'Write a `readinessProbe` for the container that listens.',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: web, namespace: shop }
      spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
      ---
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
                ports: [{ name: http, containerPort: 8080 }]
                readinessProbe: { httpGet: { port: http, path: /ready } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
        ---
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
                  ports: [{ name: http, containerPort: 8080 }]
        `,
        path: '/spec/template/spec/containers/0/readinessProbe',
        message: 'Service "web" leads to pods that do not say when they are ready',
      },
    ],
  },
  check({ object, spec, containers }, report, { set }) {
    if (!RUNNING.has(object.kind) || spec.readinessGates?.length) return;
    const lasting = containers.filter(({ role }) => role === 'main' || role === 'sidecar');
    if (lasting.some(({ container }) => container.readinessProbe)) return;
    // A Service for members that find each other leads to them before they are ready, if it says so.
    const service = servicesOf(set, object).find((one) => {
      const { publishNotReadyAddresses, ports } = (one as Service).spec ?? {};
      return !publishNotReadyAddresses && ports?.length;
    });
    const listening = lasting.find(({ container }) => container.ports?.length) ?? lasting[0];
    if (service === undefined || listening === undefined) return;
    report({
      path: `${listening.path}/readinessProbe`,
      message: `Service "${service.metadata.name}" leads to pods that do not say when they are ready`,
      help: `write a readinessProbe for container "${listening.container.name}"`,
    });
  },
};

const RUNNING: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);
