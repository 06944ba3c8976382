import { containerResourceFaults } from '../../faults/resource-list.js';
import type { PartRule } from '../../rule.js';

/** Judges name. */
export const name: PartRule = {
  id: 'resources/name',
  scope: 'server',
  severity: 'error',
  description: 'Containers ask for cpu, memory, ephemeral storage, huge pages, or devices by their full name.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `cpu`, `memory`, `ephemeral-storage`, `hugepages-2Mi`, or a device as in `example.com/gpu`.',
  see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
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
            resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { example.com/gpu: 1 } }
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
              resources: { requests: { storage: 1Gi } }
        `,
        path: '/spec/containers/0/resources/requests/storage',
        message: '"storage" is no resource of containers',
      },
    ],
  },
  check({ container, path, role }, report) {
    if (role === 'ephemeral') return;
    for (const list of ['limits', 'requests'] as const) {
      for (const fault of containerResourceFaults(container.resources?.[list], `${path}/resources/${list}`))
        report(fault);
    }
  },
};
