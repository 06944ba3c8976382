import type { CronJob } from '../../../kubernetes/generated/types.js';
import { timeZoneProblem } from '../../../kubernetes/timezones.js';
import { objectRule } from '../../rule.js';
import { sentenceFault } from '../../faults/sentence-fault.js';

/** Judges the zone that a CronJob reads its schedule in. */
export const timeZone = objectRule<CronJob>({
  id: 'cron-job/time-zone',
  scope: 'server',
  severity: 'error',
  description: 'The time zone of a CronJob is one of the IANA database, written as there.',
  rationale: 'The API server refuses the CronJob.',
  remediation: 'Write a name such as Asia/Seoul or Etc/UTC, or nothing for the zone of the control plane.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones',
  kinds: ['batch/v1 CronJob'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: CronJob
      metadata: { name: import }
      spec:
        schedule: '@daily'
        timeZone: Asia/Seoul
        jobTemplate:
          spec:
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
          timeZone: Seoul
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers: [{ name: import, image: import }]
        `,
        path: '/spec/timeZone',
        message: '"Seoul" is not a time zone',
      },
    ],
  },
  check({ spec }, report) {
    if (spec?.timeZone == null) return;
    report(sentenceFault(timeZoneProblem(spec.timeZone), '/spec/timeZone', 'write it so'));
  },
});
