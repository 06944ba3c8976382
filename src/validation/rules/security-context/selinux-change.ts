import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

/** Judges selinux change. */
export const selinuxChange: PartRule = {
  id: 'security-context/selinux-change',
  scope: 'server',
  severity: 'error',
  description: 'How files get their SELinux labels is one of the ways that the server has.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write Recursive, or drop `seLinuxChangePolicy`.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  since: '1.33',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        securityContext: { seLinuxChangePolicy: Recursive }
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
          securityContext: { seLinuxChangePolicy: Never }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/securityContext/seLinuxChangePolicy',
        message: '"Never" is no way to change labels',
      },
    ],
  },
  check({ spec, path }, report, context) {
    const policy = spec.securityContext?.seLinuxChangePolicy;
    const allowed = context.has('SELinuxMount') ? ['Recursive', 'MountOption'] : ['Recursive'];
    if (!isSet(policy) || allowed.includes(policy)) return;
    report({
      path: `${path}/securityContext/seLinuxChangePolicy`,
      message: `"${policy}" is no way to change labels`,
      help: `write ${allowed.join(' or ')}`,
    });
  },
};
