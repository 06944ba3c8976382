import { isSet } from '../../faults/is-set.js';
import { rangeFaults } from '../../faults/numbers.js';
import { forEachProbe } from '../../faults/probes.js';
import type { PartRule } from '../../rule.js';

/** Judges numbers. */
export const numbers: PartRule = {
  id: 'probe/numbers',
  scope: 'server',
  severity: 'error',
  description:
    'Delays, periods and thresholds of probes are no less than 0; only readiness may ask for more than one success, and only the others for a time to end.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation:
    'Write positive numbers; `successThreshold` above 1 and no `terminationGracePeriodSeconds` for readiness.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
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
            livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: 5, failureThreshold: 3 }
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
              livenessProbe: { tcpSocket: { port: 80 }, successThreshold: 2 }
        `,
        path: '/spec/containers/0/livenessProbe/successThreshold',
        message: 'successThreshold 2 is for readiness alone',
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
              readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 5 }
        `,
        path: '/spec/containers/0/readinessProbe/terminationGracePeriodSeconds',
        message: 'readiness ends nothing',
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
              readinessProbe: { tcpSocket: { port: 80 }, periodSeconds: -1 }
        `,
        path: '/spec/containers/0/readinessProbe/periodSeconds',
        message: 'periodSeconds -1 is less than 0',
      },
    ],
  },
  check(part, report, context) {
    forEachProbe(part, context, (probe, path, kind) => {
      for (const field of NUMBERS) {
        for (const fault of rangeFaults(probe[field], 0, Infinity, `${path}/${field}`)) report(fault);
      }
      if (kind !== 'readinessProbe' && (probe.successThreshold ?? 1) > 1) {
        const message = `successThreshold ${probe.successThreshold} is for readiness alone`;
        report({ path: `${path}/successThreshold`, message, help: 'drop it: one success is enough' });
      }
      const grace = `${path}/terminationGracePeriodSeconds`;
      if (kind === 'readinessProbe' && isSet(probe.terminationGracePeriodSeconds)) {
        report({ path: grace, message: 'readiness ends nothing', help: 'drop terminationGracePeriodSeconds' });
      } else for (const fault of rangeFaults(probe.terminationGracePeriodSeconds, 1, Infinity, grace)) report(fault);
    });
  },
};

const NUMBERS = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
] as const;
