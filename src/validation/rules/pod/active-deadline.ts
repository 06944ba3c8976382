import { LARGEST_INT32, rangeFaults } from '../../faults/numbers.js';
import type { PartRule } from '../../rule.js';

/** Judges active deadline. */
export const activeDeadline: PartRule = {
  id: 'pod/active-deadline',
  scope: 'server',
  severity: 'error',
  description: 'A deadline of a pod is from 1 to 2147483647 seconds.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write the seconds after which the pod is ended, or drop the deadline.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#detailed-behavior',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        activeDeadlineSeconds: 600
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
          activeDeadlineSeconds: 0
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/activeDeadlineSeconds',
        message: 'activeDeadlineSeconds 0 is less than 1',
      },
    ],
  },
  check({ spec, path }, report) {
    const at = `${path}/activeDeadlineSeconds`;
    for (const fault of rangeFaults(spec.activeDeadlineSeconds, 1, LARGEST_INT32, at)) report(fault);
  },
};
