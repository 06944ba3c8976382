import { amountFaults } from '../../faults/resource-list.js';
import type { PartRule } from '../../rule.js';

/** Judges amount. */
export const amount: PartRule = {
  id: 'resources/amount',
  scope: 'server',
  severity: 'error',
  description: 'Amounts are no less than 0; devices and huge pages come whole.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write a positive amount, devices as whole numbers, huge pages as a multiple of their size.',
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
            resources: { limits: { memory: 64Mi, hugepages-2Mi: 4Mi } }
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
              resources: { limits: { memory: -64Mi } }
        `,
        path: '/spec/containers/0/resources/limits/memory',
        message: 'memory -64Mi is less than 0',
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
              resources: { limits: { example.com/gpu: 500m } }
        `,
        path: '/spec/containers/0/resources/limits/example.com~1gpu',
        message: 'example.com/gpu 500m is no whole number',
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
              resources: { limits: { memory: 64Mi, hugepages-2Mi: 3Mi } }
        `,
        path: '/spec/containers/0/resources/limits/hugepages-2Mi',
        message: '3Mi is no whole number of pages of 2Mi',
      },
    ],
  },
  check({ container, path, role }, report) {
    if (role === 'ephemeral') return;
    for (const list of ['limits', 'requests'] as const) {
      for (const fault of amountFaults(container.resources?.[list], `${path}/resources/${list}`)) report(fault);
    }
  },
};
