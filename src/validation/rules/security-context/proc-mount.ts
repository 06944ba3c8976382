import { choiceFaults } from '../../faults/choice-fault.js';
import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

/** Judges proc mount. */
export const procMount: PartRule = {
  id: 'security-context/proc-mount',
  scope: 'server',
  severity: 'error',
  description: 'The whole /proc of the kernel is shown only to pods with users of their own.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Add `hostUsers: false` to the pod, or drop `procMount`.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
  since: '1.33',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        hostUsers: false
        containers:
          - name: app
            image: example.com/app:1
            securityContext: { procMount: Unmasked }
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
              securityContext: { procMount: Unmasked }
        `,
        path: '/spec/containers/0/securityContext/procMount',
        message: 'Unmasked needs hostUsers: false',
      },
    ],
  },
  check({ container, path, pod, role }, report) {
    const mount = container.securityContext?.procMount;
    if (role === 'ephemeral' || !isSet(mount)) return;
    const at = `${path}/securityContext/procMount`;
    for (const fault of choiceFaults(mount, ['Default', 'Unmasked'], at)) report(fault);
    if (mount !== 'Unmasked' || pod.spec.hostUsers === false) return;
    report({
      path: at,
      message: 'Unmasked needs hostUsers: false',
      help: 'add hostUsers: false to the pod, or drop procMount',
    });
  },
};
