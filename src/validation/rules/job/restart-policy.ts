import type { PartRule } from '../../rule.js';

/** Judges what a Job says of containers that end. */
export const restartPolicy: PartRule = {
  id: 'job/restart-policy',
  scope: 'server',
  severity: 'error',
  description:
    'The pods of a Job restart OnFailure or Never; Never where a podFailurePolicy says what a failure means.',
  rationale: 'The API server refuses the Job. Unsaid, the restartPolicy is Always, which no Job can have.',
  remediation: 'Write restartPolicy: Never for a new pod after a failure, OnFailure for a new start in the same one.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template',
  on: 'job',
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        template:
          spec:
            restartPolicy: OnFailure
            containers: [{ name: import, image: import }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: import }
        spec:
          schedule: '@daily'
          jobTemplate:
            spec:
              template:
                spec:
                  containers: [{ name: import, image: import }]
        `,
        path: '/spec/jobTemplate/spec/template/spec/restartPolicy',
        message: 'the pods of a Job must end, and the restartPolicy is Always',
      },
      {
        yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata: { name: import }
        spec:
          podFailurePolicy:
            rules: [{ action: FailJob, onExitCodes: { operator: In, values: [42] } }]
          template:
            spec:
              restartPolicy: OnFailure
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/template/spec/restartPolicy',
        message: 'with a podFailurePolicy the restartPolicy cannot be OnFailure',
      },
    ],
  },
  check({ path, spec }, report) {
    const pod = spec.template?.spec;
    if (pod == null) return;
    const at = `${path}/template/spec/restartPolicy`;
    const policy = pod.restartPolicy || 'Always';
    if (policy === 'Always') {
      const message = 'the pods of a Job must end, and the restartPolicy is Always';
      report({ path: at, message, help: 'write Never or OnFailure' });
    } else if (policy !== 'OnFailure' && policy !== 'Never') {
      report({
        path: at,
        message: `the restartPolicy cannot be "${String(policy)}"`,
        help: 'write Never or OnFailure',
      });
    } else if (policy === 'OnFailure' && spec.podFailurePolicy != null) {
      const message = 'with a podFailurePolicy the restartPolicy cannot be OnFailure';
      report({ path: at, message, help: 'write Never' });
    }
  },
};
