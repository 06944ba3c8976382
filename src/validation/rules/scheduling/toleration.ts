import { forEachItem } from '../../faults/items.js';
import { tolerationFaults } from '../../faults/tolerations.js';
import type { PartRule } from '../../rule.js';

/** Judges toleration. */
export const toleration: PartRule = {
  id: 'scheduling/toleration',
  scope: 'server',
  severity: 'error',
  description: 'A toleration names a taint in a way that taints can match.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `key`, `operator: Equal` and `value`, or `operator: Exists`.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        tolerations: [{ key: dedicated, operator: Equal, value: batch, effect: NoSchedule }, { operator: Exists }]
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
          tolerations: [{ effect: NoSchedule }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/tolerations/0/operator',
        message: 'a toleration without a key tolerates nothing',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          tolerations: [{ key: a, operator: Exists, value: b }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/tolerations/0/value',
        message: 'Exists takes no value',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          tolerations: [{ key: a, operator: Exists, tolerationSeconds: 60 }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/tolerations/0/effect',
        message: 'tolerationSeconds need the effect NoExecute',
      },
    ],
  },
  check({ spec, path }, report, context) {
    const compares = context.has('TaintTolerationComparisonOperators');
    forEachItem(spec.tolerations, (toleration, index) => {
      for (const fault of tolerationFaults(toleration, compares, `${path}/tolerations/${index}`)) report(fault);
    });
  },
};
