import { choiceFaults } from '../../faults/choice-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges group policy. */
export const groupPolicy: PartRule = {
  id: 'security-context/group-policy',
  scope: 'server',
  severity: 'error',
  description: 'How files and processes get the groups of a pod is one of the ways that there are.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `fsGroupChangePolicy` OnRootMismatch or Always, `supplementalGroupsPolicy` Merge or Strict.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        securityContext: { fsGroup: 1000, fsGroupChangePolicy: OnRootMismatch }
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
          securityContext: { fsGroupChangePolicy: Never }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/securityContext/fsGroupChangePolicy',
        message: 'fsGroupChangePolicy "Never" is none that there is',
      },
    ],
  },
  check({ spec, path }, report, context) {
    const { fsGroupChangePolicy, supplementalGroupsPolicy } = spec.securityContext ?? {};
    const at = `${path}/securityContext`;
    for (const fault of [
      ...choiceFaults(fsGroupChangePolicy, ['OnRootMismatch', 'Always'], `${at}/fsGroupChangePolicy`),
      ...(context.has('supplementalGroupsPolicy')
        ? choiceFaults(supplementalGroupsPolicy, ['Merge', 'Strict'], `${at}/supplementalGroupsPolicy`)
        : []),
    ]) {
      report(fault);
    }
  },
};
