import type { PartRule } from '../../rule.js';

/** Judges ephemeral containers. */
export const ephemeralContainers: PartRule = {
  id: 'pod/ephemeral-containers',
  scope: 'server',
  severity: 'error',
  description: 'Ephemeral containers are added to a Pod that runs, never written with it.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Remove `ephemeralContainers`; add one to a running Pod with `kubectl debug`.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/',
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
          containers: [{ name: app, image: example.com/app:1 }]
          ephemeralContainers: [{ name: debug, image: example.com/debug:1 }]
        `,
        path: '/spec/ephemeralContainers',
        message: 'ephemeral containers stand in the manifest',
      },
    ],
  },
  check({ spec, path }, report) {
    if ((spec.ephemeralContainers ?? []).length === 0) return;
    report({
      path: `${path}/ephemeralContainers`,
      message: 'ephemeral containers stand in the manifest',
      help: 'remove them; kubectl debug adds one to a Pod that runs',
    });
  },
};
