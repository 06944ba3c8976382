import { cronProblem } from '../../../kubernetes/cron.js';
import type { CronJob } from '../../../kubernetes/generated/types.js';
import { timeZoneProblem } from '../../../kubernetes/timezones.js';
import { atLeast } from '../../../kubernetes/versions.js';
import type { Context } from '../../context.js';
import { objectRule } from '../../rule.js';
import { sentenceFault } from '../../faults/sentence-fault.js';

/** Judges when a CronJob runs. */
export const schedule = objectRule<CronJob>({
  id: 'cron-job/schedule',
  scope: 'server',
  severity: 'error',
  description: 'The schedule of a CronJob has five fields of cron, or is a word such as @daily, without a time zone.',
  rationale: 'The API server refuses the CronJob.',
  remediation: 'Write minute, hour, day of the month, month and day of the week; the zone belongs into timeZone.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  kinds: ['batch/v1 CronJob'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: CronJob
      metadata: { name: import }
      spec:
        schedule: 0 3 * * MON-FRI
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
          schedule: 0 24 * * *
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers: [{ name: import, image: import }]
        `,
        path: '/spec/schedule',
        message: 'hour "24": 24 is above 23, the highest',
      },
      {
        yaml: `
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: import }
        spec:
          schedule: TZ=Asia/Seoul 0 3 * * *
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers: [{ name: import, image: import }]
        `,
        path: '/spec/schedule',
        message: 'the schedule names a time zone',
      },
    ],
  },
  check({ spec }, report, context) {
    // That it is missing is found elsewhere.
    if (!spec?.schedule) return;
    const path = '/spec/schedule';
    const zoned = spec.schedule.includes('TZ');
    if (zoned && !zoneMayStand(spec.schedule, spec.timeZone, context)) {
      report({ path, message: 'the schedule names a time zone', help: 'write the zone into timeZone' });
      return;
    }
    const fields = zoned ? spec.schedule.replace(ZONE, '') : spec.schedule;
    report(sentenceFault(cronProblem(fields), path, 'write five fields, as in 0 3 * * MON-FRI, or @daily'));
  },
});

const ZONE = /^(?:CRON_)?TZ=([^ ]*) +/;

/** Until 1.28 a schedule could start with its zone, where there was no timeZone. */
function zoneMayStand(text: string, timeZone: string | undefined, { version }: Context): boolean {
  const zone = ZONE.exec(text)?.[1];
  if (zone === undefined || timeZone != null || atLeast(version, '1.29')) return false;
  return zone === '' || zone === 'Local' || timeZoneProblem(zone) === undefined;
}
