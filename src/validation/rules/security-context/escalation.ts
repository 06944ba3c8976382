import type { PartRule } from '../../rule.js';

/** Judges escalation. */
export const escalation: PartRule = {
  id: 'security-context/escalation',
  scope: 'server',
  severity: 'error',
  description:
    'A container that may not gain privileges has none to begin with: it is not privileged and adds no CAP_SYS_ADMIN.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Drop `privileged` and the capability, or `allowPrivilegeEscalation: false`.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
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
            securityContext: { allowPrivilegeEscalation: false }
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
              securityContext: { allowPrivilegeEscalation: false, privileged: true }
        `,
        path: '/spec/containers/0/securityContext/allowPrivilegeEscalation',
        message: 'a privileged container can always gain privileges',
      },
    ],
  },
  check({ container, path, role }, report) {
    const context = container.securityContext;
    if (role === 'ephemeral' || context?.allowPrivilegeEscalation !== false) return;
    const at = `${path}/securityContext/allowPrivilegeEscalation`;
    const help = 'drop one of them';
    if (context.privileged) report({ path: at, message: 'a privileged container can always gain privileges', help });
    if (context.capabilities?.add?.includes('CAP_SYS_ADMIN')) {
      report({ path: at, message: 'a container with CAP_SYS_ADMIN can always gain privileges', help });
    }
  },
};
