import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

/** Judges stop signal. */
export const stopSignal: PartRule = {
  id: 'container/stop-signal',
  scope: 'server',
  severity: 'error',
  description: 'A signal that ends a container is one of the operating system that its pod names.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `os.name` beside it, and on windows SIGTERM or SIGKILL.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination-stop-signals',
  since: '1.33',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        os: { name: linux }
        containers:
          - name: app
            image: example.com/app:1
            lifecycle: { stopSignal: SIGUSR1 }
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
              lifecycle: { stopSignal: SIGUSR1 }
        `,
        path: '/spec/containers/0/lifecycle/stopSignal',
        message: 'the pod names no operating system, so SIGUSR1 means nothing',
      },
    ],
  },
  check({ container, path, pod, role }, report, context) {
    const signal = container.lifecycle?.stopSignal;
    if (!isSet(signal) || role === 'init' || role === 'ephemeral' || !context.has('ContainerStopSignals')) return;
    const os = pod.spec.os?.name;
    const at = `${path}/lifecycle/stopSignal`;
    if (!isSet(pod.spec.os)) {
      const message = `the pod names no operating system, so ${signal} means nothing`;
      report({ path: at, message, help: 'add os: { name: linux }' });
    } else if (os === 'windows' && signal !== 'SIGTERM' && signal !== 'SIGKILL') {
      report({ path: at, message: `windows has no ${signal}`, help: 'write SIGTERM or SIGKILL' });
    }
  },
};
