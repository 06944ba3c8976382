import { forEachItem } from '../../faults/items.js';
import { rangeFaults } from '../../faults/numbers.js';
import type { PartRule } from '../../rule.js';

/** Judges weight. */
export const weight: PartRule = {
  id: 'scheduling/weight',
  scope: 'server',
  severity: 'error',
  description: 'What the scheduler prefers weighs from 1 to 100.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write a weight from 1 to 100.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity-weight',
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
            preferredDuringSchedulingIgnoredDuringExecution:
              - weight: 100
                preference: { matchExpressions: [{ key: disk, operator: Exists }] }
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
              preferredDuringSchedulingIgnoredDuringExecution:
                - weight: 0
                  preference: { matchExpressions: [{ key: disk, operator: Exists }] }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/affinity/nodeAffinity/preferredDuringSchedulingIgnoredDuringExecution/0/weight',
        message: 'weight 0 is less than 1',
      },
    ],
  },
  check({ spec, path }, report) {
    for (const kind of ['nodeAffinity', 'podAffinity', 'podAntiAffinity'] as const) {
      const preferred = spec.affinity?.[kind]?.preferredDuringSchedulingIgnoredDuringExecution;
      const at = `${path}/affinity/${kind}/preferredDuringSchedulingIgnoredDuringExecution`;
      forEachItem<{ weight: number }>(preferred, ({ weight }, index) => {
        for (const fault of rangeFaults(weight ?? 0, 1, 100, `${at}/${index}/weight`)) report(fault);
      });
    }
  },
};
