import type { PartRule } from '../../rule.js';

/** Judges containers. */
export const containers: PartRule = {
  id: 'pod/containers',
  scope: 'server',
  severity: 'error',
  description: 'A pod has at least one container.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Add a container with a name and an image.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
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
          containers: []
        `,
        path: '/spec/containers',
        message: 'the pod has no containers',
      },
    ],
  },
  check({ spec, path }, report) {
    if ((spec.containers ?? []).length > 0) return;
    report({
      path: `${path}/containers`,
      message: 'the pod has no containers',
      help: 'add one, with a name and an image',
    });
  },
};
