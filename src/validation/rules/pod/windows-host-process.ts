import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

/** Judges windows host process. */
export const windowsHostProcess: PartRule = {
  id: 'pod/windows-host-process',
  scope: 'server',
  severity: 'error',
  description: 'Either all containers of a pod are processes of a windows node or none is, and then on its network.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `hostProcess: true` for the pod, with `hostNetwork: true`.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        hostNetwork: true
        securityContext: { windowsOptions: { hostProcess: true } }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          securityContext: { windowsOptions: { hostProcess: true } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/hostNetwork',
        message: 'processes of the node are on its network',
      },
    ],
  },
  check(pod, report) {
    const whole = pod.spec.securityContext?.windowsOptions?.hostProcess;
    const containers = pod.containers.filter(({ role }) => role !== 'ephemeral');
    const own = containers.map(({ container }) => container.securityContext?.windowsOptions?.hostProcess);
    containers.forEach(({ path }, index) => {
      if (!isSet(whole) || !isSet(own[index]) || own[index] === whole) return;
      const at = `${path}/securityContext/windowsOptions/hostProcess`;
      report({ path: at, message: `the pod says ${whole}`, help: 'drop one of them' });
    });
    const processes = own.filter((one) => one ?? whole).length;
    if (processes === 0) return;
    if (processes !== containers.length) {
      const help = 'write hostProcess: true for the pod';
      report({ path: pod.path, message: 'not all containers are processes of the node', help });
    }
    if (pod.spec.hostNetwork) return;
    const message = 'processes of the node are on its network';
    report({ path: `${pod.path}/hostNetwork`, message, help: 'write hostNetwork: true' });
  },
};
