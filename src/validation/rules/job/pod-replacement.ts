import { keeps } from '../../faults/jobs.js';
import type { PartRule } from '../../rule.js';

/** Judges when a Job replaces a pod. */
export const podReplacement: PartRule = {
  id: 'job/pod-replacement',
  scope: 'server',
  severity: 'error',
  description: 'A Job with a podFailurePolicy replaces pods only when they have failed.',
  rationale: 'The API server refuses the Job: what a failure means is known only when the pod has ended.',
  remediation: 'Write podReplacementPolicy: Failed, or leave it out.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-replacement-policy',
  on: 'job',
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        podReplacementPolicy: TerminatingOrFailed
        template:
          spec:
            restartPolicy: Never
            containers: [{ name: import, image: import }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata: { name: import }
        spec:
          podReplacementPolicy: TerminatingOrFailed
          podFailurePolicy:
            rules: [{ action: FailJob, onExitCodes: { operator: In, values: [42] } }]
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/podReplacementPolicy',
        message: 'with a podFailurePolicy the podReplacementPolicy cannot be TerminatingOrFailed',
      },
    ],
  },
  check(part, report, context) {
    const { podReplacementPolicy: policy, podFailurePolicy } = part.spec;
    if (policy !== 'TerminatingOrFailed' || podFailurePolicy == null) return;
    if (!keeps(part, 'jobPodReplacement', context)) return;
    report({
      path: `${part.path}/podReplacementPolicy`,
      message: `with a podFailurePolicy the podReplacementPolicy cannot be ${policy}`,
      help: 'write Failed, or leave it out',
    });
  },
};
