import { objectRule } from '../../rule.js';
import { LASTING_WORKLOADS, type Workload } from '../../faults/workloads.js';

/** Judges what a lasting workload says of containers that end. */
export const restartPolicy = objectRule<Workload>({
  id: 'workload/restart-policy',
  scope: 'server',
  severity: 'error',
  description: 'Containers of a workload that is to run for ever start again whenever they end.',
  rationale: 'The API server refuses any restartPolicy but Always there.',
  remediation: 'Leave out restartPolicy; make it a Job when it is to end.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pod-template',
  kinds: LASTING_WORKLOADS,
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: { name: logs }
      spec:
        selector: { matchLabels: { app: logs } }
        template:
          metadata: { labels: { app: logs } }
          spec:
            restartPolicy: Always
            containers: [{ name: logs, image: logs }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: logs }
        spec:
          selector: { matchLabels: { app: logs } }
          template:
            metadata: { labels: { app: logs } }
            spec:
              restartPolicy: OnFailure
              containers: [{ name: logs, image: logs }]
        `,
        path: '/spec/template/spec/restartPolicy',
        message: 'a DaemonSet takes no restartPolicy OnFailure',
      },
    ],
  },
  check({ kind, spec }, report) {
    const policy = spec?.template?.spec?.restartPolicy;
    if (!policy || policy === 'Always') return;
    report({
      path: '/spec/template/spec/restartPolicy',
      message: `a ${kind} takes no restartPolicy ${policy}`,
      help: 'write Always or nothing, or make it a Job',
    });
  },
});
