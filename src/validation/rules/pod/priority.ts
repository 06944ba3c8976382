import { isSet } from '../../faults/is-set.js';
import type { PartRule } from '../../rule.js';

/** Judges priority. */
export const priority: PartRule = {
  id: 'pod/priority',
  scope: 'server',
  looksAround: true,
  severity: 'error',
  description: "A Pod's number of priority, and whether it ends others, come from its priority class.",
  rationale: 'The API server refuses the Pod; of a workload it takes the template, and refuses the Pods made of it.',
  remediation: 'Drop `priority` and `preemptionPolicy`; name a class with `priorityClassName`.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        priorityClassName: system-cluster-critical
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
          priority: 1000
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/priority',
        message: 'a Pod without a priority class has no priority 1000',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          preemptionPolicy: Never
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/preemptionPolicy',
        message: 'a Pod without a priority class is not Never',
      },
    ],
  },
  check({ spec, path, object }, report, { set }) {
    if (object.kind !== 'Pod' || set.ofKind('scheduling.k8s.io', 'PriorityClass').length > 0) return;
    const { priority, preemptionPolicy, priorityClassName: name } = spec;
    const expected = name ? SYSTEM[name] : 0;
    // Other classes stand in the cluster, where nobody can look.
    if (expected === undefined) return;
    const whose = name ? `a Pod of class ${name}` : 'a Pod without a priority class';
    if (isSet(priority) && priority !== expected) {
      report({ path: `${path}/priority`, message: `${whose} has no priority ${priority}`, help: 'drop it' });
    }
    if (!preemptionPolicy || preemptionPolicy === 'PreemptLowerPriority') return;
    report({ path: `${path}/preemptionPolicy`, message: `${whose} is not ${preemptionPolicy}`, help: 'drop it' });
  },
};

/** The classes that every cluster has. */
const SYSTEM: Readonly<Record<string, number>> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};
