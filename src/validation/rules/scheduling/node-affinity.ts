import { isSet } from '../../faults/is-set.js';
import { fromItems } from '../../faults/items.js';
import { nodeSelectorFaults, nodeTermFaults } from '../../faults/node-selector.js';
import type { PartRule } from '../../rule.js';

/** Judges node affinity. */
export const nodeAffinity: PartRule = {
  id: 'scheduling/node-affinity',
  scope: 'server',
  severity: 'error',
  description: 'Node affinity chooses nodes by terms that the scheduler can read.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write at least one term; values as the operator takes them.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions: [{ key: kubernetes.io/arch, operator: In, values: [amd64] }]
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
          affinity:
            nodeAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                nodeSelectorTerms: []
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms',
        message: 'the selector has no terms',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          affinity:
            nodeAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                nodeSelectorTerms:
                  - matchExpressions: [{ key: kubernetes.io/arch, operator: In }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/0/matchExpressions/0/values',
        message: 'In without values selects by nothing',
      },
    ],
  },
  check({ spec, path }, report, context) {
    const affinity = spec.affinity?.nodeAffinity;
    const required = affinity?.requiredDuringSchedulingIgnoredDuringExecution;
    const at = `${path}/affinity/nodeAffinity`;
    const judgesValues = context.has('nodeAffinityValues');
    const found = [
      ...(isSet(required)
        ? nodeSelectorFaults(required, `${at}/requiredDuringSchedulingIgnoredDuringExecution`, judgesValues)
        : []),
      ...fromItems(affinity?.preferredDuringSchedulingIgnoredDuringExecution, ({ preference }, index) =>
        nodeTermFaults(
          preference ?? {},
          `${at}/preferredDuringSchedulingIgnoredDuringExecution/${index}/preference`,
          false,
        ),
      ),
    ];
    for (const fault of found) report(fault);
  },
};
