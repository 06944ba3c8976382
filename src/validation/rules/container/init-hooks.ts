import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

/** Judges init hooks. */
export const initHooks: PartRule = {
  id: 'container/init-hooks',
  scope: 'server',
  severity: 'error',
  description: 'An init container that ends has neither hooks nor probes.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Drop them, or write `restartPolicy: Always` for one that goes on running beside the others.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        containers: [{ name: app, image: example.com/app:1 }]
        initContainers:
          - name: proxy
            image: example.com/proxy:1
            restartPolicy: Always
            readinessProbe: { tcpSocket: { port: 8080 } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers: [{ name: app, image: example.com/app:1 }]
          initContainers:
            - name: proxy
              image: example.com/proxy:1
              readinessProbe: { tcpSocket: { port: 8080 } }
        `,
        path: '/spec/initContainers/0/readinessProbe',
        message: 'an init container that ends has no readinessProbe',
      },
    ],
  },
  check({ container, path, role }, report, context) {
    // Before sidecars, the server drops their restart policy first.
    if (role !== 'init' && !(role === 'sidecar' && !context.has('nativeSidecars'))) return;
    for (const field of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
      if (!isSet(container[field])) continue;
      report({
        path: `${path}/${field}`,
        message: `an init container that ends has no ${field}`,
        help: context.has('nativeSidecars') ? 'drop it, or write restartPolicy: Always' : 'drop it',
      });
    }
  },
};
