import { choiceFaults } from '../../faults/choice-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges policy. */
export const policy: PartRule = {
  id: 'pod/policy',
  scope: 'server',
  severity: 'error',
  description: 'The policies of a pod about DNS, restarts and preemption are among those that there are.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write one of those that the message names.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        dnsPolicy: ClusterFirst
        restartPolicy: Always
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
          dnsPolicy: Cluster
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/dnsPolicy',
        message: 'dnsPolicy "Cluster" is none that there is',
      },
    ],
  },
  check({ spec, path }, report) {
    for (const fault of [
      // What is empty is defaulted, but for preemption.
      ...choiceFaults(
        spec.dnsPolicy,
        ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None', ''],
        `${path}/dnsPolicy`,
      ),
      ...choiceFaults(spec.restartPolicy, ['Always', 'OnFailure', 'Never', ''], `${path}/restartPolicy`),
      ...choiceFaults(spec.preemptionPolicy, ['PreemptLowerPriority', 'Never'], `${path}/preemptionPolicy`),
    ]) {
      report(fault);
    }
  },
};
