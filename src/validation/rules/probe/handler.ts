import { handlerFaults, PROBE_KINDS } from '../../faults/handlers.js';
import { forEachProbe } from '../../faults/probes.js';
import type { PartRule } from '../../rule.js';

/** Judges handler. */
export const handler: PartRule = {
  id: 'probe/handler',
  scope: 'server',
  severity: 'error',
  description: 'A probe asks in one way: a command, a request, a connection or gRPC.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write one of `exec`, `httpGet`, `tcpSocket` and `grpc`.',
  see: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers:
          - name: app
            image: example.com/app:1
            readinessProbe: { httpGet: { path: /ready, port: 8080 } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              readinessProbe: { periodSeconds: 5 }
        `,
        path: '/spec/containers/0/readinessProbe',
        message: 'readinessProbe says not what to do',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              livenessProbe: { httpGet: { port: 80 }, tcpSocket: { port: 80 } }
        `,
        path: '/spec/containers/0/livenessProbe/tcpSocket',
        message: 'tcpSocket stands beside httpGet',
      },
    ],
  },
  check(part, report, context) {
    forEachProbe(part, context, (probe, path) => {
      for (const fault of handlerFaults(probe, PROBE_KINDS, path)) report(fault);
    });
  },
};
