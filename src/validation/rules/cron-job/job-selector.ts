import type { CronJob } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

/** Judges whether a CronJob leaves the selectors of its Jobs to the server. */
export const jobSelector = objectRule<CronJob>({
  id: 'cron-job/job-selector',
  scope: 'server',
  severity: 'error',
  description: 'A CronJob gives its Jobs no selector.',
  rationale: 'The API server refuses the CronJob: all of its Jobs would take the same pods for their own.',
  remediation: 'Remove selector and manualSelector.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-selector',
  kinds: ['batch/v1 CronJob'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: CronJob
      metadata: { name: import }
      spec:
        schedule: '@daily'
        jobTemplate:
          spec:
            manualSelector: false
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
        kind: CronJob
        metadata: { name: import }
        spec:
          schedule: '@daily'
          jobTemplate:
            spec:
              manualSelector: true
              template:
                spec:
                  restartPolicy: Never
                  containers: [{ name: import, image: import }]
        `,
        path: '/spec/jobTemplate/spec/manualSelector',
        message: 'the Jobs of a CronJob take no selector of their own',
      },
    ],
  },
  check({ spec }, report) {
    const job = spec?.jobTemplate?.spec;
    const message = 'the Jobs of a CronJob take no selector of their own';
    const path = '/spec/jobTemplate/spec';
    if (job?.selector != null) report({ path: `${path}/selector`, message, help: 'remove it' });
    if (job?.manualSelector === true) report({ path: `${path}/manualSelector`, message, help: 'remove it' });
  },
});
