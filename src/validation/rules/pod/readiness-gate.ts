import { forEachItem } from '../../faults/items.js';
import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges readiness gate. */
export const readinessGate: PartRule = {
  id: 'pod/readiness-gate',
  scope: 'server',
  severity: 'error',
  description: 'Conditions that a pod waits for, and gates before it is scheduled, have qualified names.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write names as in `example.com/ready`.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        readinessGates: [{ conditionType: example.com/ready }]
        schedulingGates: [{ name: example.com/quota }]
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
          readinessGates: [{ conditionType: is ready }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/readinessGates/0/conditionType',
        message: '"is ready" has white space',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          schedulingGates: [{ name: a }, { name: a }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/schedulingGates/1/name',
        message: 'the gate "a" stands here twice',
      },
    ],
  },
  check({ spec, path, object }, report) {
    const judge = (name: string | undefined, at: string): void => {
      report(nameFault('labelKey', name ?? '', at));
    };
    forEachItem(spec.readinessGates, ({ conditionType }, index) => {
      judge(conditionType, `${path}/readinessGates/${index}/conditionType`);
    });
    const seen = new Set<string>();
    forEachItem(spec.schedulingGates, ({ name }, index) => {
      const at = `${path}/schedulingGates/${index}/name`;
      judge(name, at);
      if (name && seen.has(name))
        report({ path: at, message: `the gate "${name}" stands here twice`, help: 'keep one' });
      seen.add(name);
    });
    if (object.kind !== 'Pod' || !spec.nodeName || seen.size === 0) return;
    const message = 'the pod is on a node while gates keep it from being scheduled';
    report({ path: `${path}/nodeName`, message, help: 'drop nodeName, or the gates' });
  },
};
