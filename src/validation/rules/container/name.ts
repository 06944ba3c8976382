import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges name. */
export const name: PartRule = {
  id: 'container/name',
  scope: 'server',
  severity: 'error',
  description: 'The name of a container is a DNS label.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write lower-case letters, digits and "-", at most 63 characters.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#detailed-behavior',
  on: 'container',
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
          containers: [{ name: my_app, image: example.com/app:1 }]
        `,
        path: '/spec/containers/0/name',
        message: '"my_app" has "_"',
      },
    ],
  },
  check({ container, path }, report) {
    report(nameFault('dns1123Label', container.name ?? '', `${path}/name`));
  },
};
