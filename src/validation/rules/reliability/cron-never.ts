import { cronProblem, neverRuns } from '../../../kubernetes/cron.js';
import type { CronJob } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

/** The schedule of a CronJob comes. */
export const cronNever = objectRule<CronJob>({
  id: 'reliability/cron-never',
  scope: 'practice',
  severity: 'warning',
  description: 'The schedule of a CronJob names a day that comes.',
  rationale: 'The API server takes it, nothing ever runs, and nobody is told.',
  remediation:
    'Name a day that a month of the schedule has; for the last of each month, run daily and let the program look.',
  kinds: ['batch/v1 CronJob'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: CronJob
      metadata: { name: report, namespace: shop }
      spec:
        schedule: 0 3 29 2 *
        concurrencyPolicy: Forbid
        jobTemplate:
          spec:
            template:
              spec:
                restartPolicy: Never
                containers: [{ name: report, image: example.com/report:1.4.0 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: report, namespace: shop }
        spec:
          schedule: 0 3 31 4,6 *
          concurrencyPolicy: Forbid
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers: [{ name: report, image: example.com/report:1.4.0 }]
        `,
        path: '/spec/schedule',
        message: 'no month of "0 3 31 4,6 *" has such a day, so that nothing ever runs',
      },
    ],
  },
  check({ spec }, report) {
    const text = spec?.schedule;
    if (typeof text !== 'string' || cronProblem(text) !== undefined || !neverRuns(text)) return;
    report({
      path: '/spec/schedule',
      message: `no month of "${text}" has such a day, so that nothing ever runs`,
      help: 'name a day that comes: minute, hour, day of the month, month, day of the week',
    });
  },
});
