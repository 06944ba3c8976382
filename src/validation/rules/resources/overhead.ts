import { isSet } from '../../faults/is-set.js';
import { hugePagesAlone } from '../../faults/resource-limits.js';
import { amountFaults, containerResourceFaults } from '../../faults/resource-list.js';
import type { PartRule } from '../../rule.js';

/** Judges overhead. */
export const overhead: PartRule = {
  id: 'resources/overhead',
  scope: 'server',
  severity: 'error',
  description:
    'The overhead of a Pod comes from its runtime class, and is made of amounts that containers could ask for.',
  rationale: 'The API server refuses the Pod; of a workload it refuses amounts that make no sense.',
  remediation: 'Drop `overhead`: the server writes it from the RuntimeClass that `runtimeClassName` names.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: app }
      spec:
        selector: { matchLabels: { app: app } }
        template:
          metadata: { labels: { app: app } }
          spec:
            overhead: { cpu: 250m }
            runtimeClassName: kata
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
          overhead: { cpu: 250m }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/overhead',
        message: 'a Pod without a runtime class has no overhead',
      },
    ],
  },
  check({ spec, path, object }, report) {
    const at = `${path}/overhead`;
    if (!isSet(spec.overhead)) return;
    if (object.kind === 'Pod' && !spec.runtimeClassName) {
      const help = 'drop it, or name the runtime class with that overhead';
      report({ path: at, message: 'a Pod without a runtime class has no overhead', help });
      return;
    }
    const limits = spec.overhead;
    for (const fault of [...containerResourceFaults(limits, at), ...amountFaults(limits, at)]) report(fault);
    if (!hugePagesAlone({ limits })) return;
    report({ path: at, message: 'huge pages without cpu or memory', help: 'add cpu or memory' });
  },
};
