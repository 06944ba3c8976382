import { objectRule } from '../../rule.js';
import { LASTING_WORKLOADS, type Workload } from '../../faults/workloads.js';

/** Judges whether the pods of a lasting workload are to be stopped. */
export const activeDeadline = objectRule<Workload>({
  id: 'workload/active-deadline',
  scope: 'server',
  severity: 'error',
  description: 'Pods of a workload that is to run for ever have no deadline.',
  rationale: 'The API server refuses activeDeadlineSeconds there: the pods would be stopped and made again.',
  remediation: 'Remove activeDeadlineSeconds; make it a Job when it is to end.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup',
  kinds: LASTING_WORKLOADS,
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        template:
          spec:
            restartPolicy: Never
            activeDeadlineSeconds: 600
            containers: [{ name: import, image: import }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec:
              activeDeadlineSeconds: 600
              containers: [{ name: api, image: api }]
        `,
        path: '/spec/template/spec/activeDeadlineSeconds',
        message: 'the pods of a Deployment take no deadline',
      },
    ],
  },
  check({ kind, spec }, report) {
    if (spec?.template?.spec?.activeDeadlineSeconds == null) return;
    report({
      path: '/spec/template/spec/activeDeadlineSeconds',
      message: `the pods of a ${kind} take no deadline`,
      help: 'remove it, or make it a Job',
    });
  },
});
