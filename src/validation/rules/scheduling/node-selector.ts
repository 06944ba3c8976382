import { labelFaults } from '../../faults/label-selector.js';
import type { PartRule } from '../../rule.js';

/** Judges node selector. */
export const nodeSelector: PartRule = {
  id: 'scheduling/node-selector',
  scope: 'server',
  severity: 'error',
  description: 'A node selector names labels and values that nodes can have.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write keys and values as labels have them.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodeselector',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        nodeSelector: { kubernetes.io/arch: amd64 }
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
          nodeSelector: { disk: "fast disk" }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/nodeSelector/disk',
        message: '"fast disk" has white space',
      },
    ],
  },
  check({ spec, path }, report) {
    for (const fault of labelFaults(spec.nodeSelector, `${path}/nodeSelector`)) report(fault);
  },
};
