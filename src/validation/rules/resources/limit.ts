import { limitFaults } from '../../faults/resource-limits.js';
import type { PartRule } from '../../rule.js';

/** Judges limit. */
export const limit: PartRule = {
  id: 'resources/limit',
  scope: 'server',
  severity: 'error',
  description: 'A request is at most its limit; for devices and huge pages both are the same.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Raise the limit, or lower the request; for devices write the limit alone.',
  see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits',
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
            resources: { requests: { memory: 64Mi }, limits: { memory: 128Mi } }
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
              resources: { requests: { memory: 256Mi }, limits: { memory: 128Mi } }
        `,
        path: '/spec/containers/0/resources/requests/memory',
        message: 'memory 256Mi is more than the limit of 128Mi',
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
              resources: { requests: { example.com/gpu: 1 } }
        `,
        path: '/spec/containers/0/resources/limits',
        message: 'a request of example.com/gpu needs the same limit',
      },
    ],
  },
  check({ container, path, role }, report) {
    if (role === 'ephemeral') return;
    for (const fault of limitFaults(container.resources, `${path}/resources`)) report(fault);
  },
};
