import { LARGEST_INT32, rangeFaults } from '../../faults/numbers.js';
import { forEachSecurityContext } from '../../faults/security-contexts.js';
import type { PartRule } from '../../rule.js';

/** Judges id. */
export const id: PartRule = {
  id: 'security-context/id',
  scope: 'server',
  severity: 'error',
  description: 'Users and groups are numbers from 0 to 2147483647.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write a number, as in 1000.',
  see: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        securityContext: { runAsUser: 1000, fsGroup: 2000 }
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
          securityContext: { runAsUser: -1 }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/securityContext/runAsUser',
        message: 'runAsUser -1 is less than 0',
      },
    ],
  },
  check(pod, report) {
    const judge = (id: number | undefined, path: string): void => {
      for (const fault of rangeFaults(id, 0, LARGEST_INT32, path)) report(fault);
    };
    forEachSecurityContext(pod, ({ runAsUser, runAsGroup }, path) => {
      judge(runAsUser, `${path}/runAsUser`);
      judge(runAsGroup, `${path}/runAsGroup`);
    });
    const at = `${pod.path}/securityContext`;
    judge(pod.spec.securityContext?.fsGroup, `${at}/fsGroup`);
    pod.spec.securityContext?.supplementalGroups?.forEach((id, index) =>
      judge(id, `${at}/supplementalGroups/${index}`),
    );
  },
};
