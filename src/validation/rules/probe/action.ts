import { actionFaults } from '../../faults/handlers.js';
import { forEachProbe } from '../../faults/probes.js';
import type { PartRule } from '../../rule.js';

/** Judges action. */
export const action: PartRule = {
  id: 'probe/action',
  scope: 'server',
  severity: 'error',
  description: 'What a probe calls can be called: a command, a port by number or name, headers with proper names.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write the command as a list; a port from 1 to 65535 or the name of a port.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
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
            readinessProbe: { exec: { command: [/bin/ready] } }
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
              readinessProbe: { exec: {} }
        `,
        path: '/spec/containers/0/readinessProbe/exec/command',
        message: 'there is no command',
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
              livenessProbe: { tcpSocket: { port: 0 } }
        `,
        path: '/spec/containers/0/livenessProbe/tcpSocket/port',
        message: '0 is no port',
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
              livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: "X Key", value: a }] } }
        `,
        path: '/spec/containers/0/livenessProbe/httpGet/httpHeaders/0/name',
        message: '"X Key" is no name of a header',
      },
    ],
  },
  check(part, report, context) {
    forEachProbe(part, context, (probe, path) => {
      for (const fault of actionFaults(probe, path)) report(fault);
    });
  },
};
