import { isSet } from '../../faults/is-set.js';
import type { PodPart } from '../../parts.js';
import { actionFaults, handlerFaults, HOOK_KINDS } from '../../faults/handlers.js';
import type { Found } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges lifecycle. */
export const lifecycle: PartRule = {
  id: 'container/lifecycle',
  scope: 'server',
  severity: 'error',
  description: 'A hook of a container does one thing: a command, a request, a connection or a pause.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write one of `exec`, `httpGet`, `tcpSocket` and `sleep`, with what it needs.',
  see: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
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
            lifecycle: { preStop: { sleep: { seconds: 5 } } }
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
              lifecycle: { preStop: {} }
        `,
        path: '/spec/containers/0/lifecycle/preStop',
        message: 'preStop says not what to do',
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
              lifecycle: { postStart: { exec: {} } }
        `,
        path: '/spec/containers/0/lifecycle/postStart/exec/command',
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
              lifecycle: { preStop: { sleep: { seconds: 60 } } }
        `,
        path: '/spec/containers/0/lifecycle/preStop/sleep/seconds',
        message: 'a pause of 60 seconds is longer than the 30 in which the pod ends',
      },
    ],
  },
  check({ container: { lifecycle }, path, pod, role }, report, context) {
    if (role === 'init' || role === 'ephemeral') return;
    for (const hook of ['postStart', 'preStop'] as const) {
      const written = lifecycle?.[hook];
      if (!isSet(written)) continue;
      const at = `${path}/lifecycle/${hook}`;
      // A hook that only pauses goes away whole where the server does not know it.
      const { sleep, ...handler } = written;
      if (sleep && !context.has('sleepHook') && Object.values(handler).every((one) => !isSet(one))) continue;
      const kept = context.has('sleepHook') ? written : handler;
      for (const fault of [...handlerFaults(kept, HOOK_KINDS, at), ...actionFaults(kept, at)]) report(fault);
      if (!sleep || !context.has('sleepHook')) continue;
      const fault = sleepFault(sleep.seconds, pod, context.has('zeroSleepHook'));
      if (fault) report({ path: `${at}/sleep/seconds`, ...fault });
    }
  },
};

const GRACE_SECONDS = 30;

function sleepFault(seconds: number | undefined, { spec }: PodPart, zero: boolean): Omit<Found, 'path'> | undefined {
  const grace = spec.terminationGracePeriodSeconds ?? GRACE_SECONDS;
  const pause = seconds ?? 0;
  if (pause < (zero ? 0 : 1))
    return { message: `a pause can't last ${pause} seconds`, help: `write ${zero ? 0 : 1} or more` };
  if (pause <= grace) return undefined;
  return {
    message: `a pause of ${pause} seconds is longer than the ${grace} in which the pod ends`,
    help: 'pause for less, or raise terminationGracePeriodSeconds',
  };
}
