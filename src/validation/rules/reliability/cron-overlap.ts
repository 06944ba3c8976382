import type { CronJob } from '../../../kubernetes/generated/types.js';
import { objectRule } from '../../rule.js';

/** Each CronJob says whether its runs may overlap. */
export const cronOverlap = objectRule<CronJob>({
  id: 'reliability/cron-overlap',
  scope: 'practice',
  severity: 'warning',
  description: 'Each CronJob says whether its runs may overlap.',
  rationale: 'Runs that take longer than their interval pile up until the cluster is full.',
  remediation: 'Write `concurrencyPolicy: Forbid` or `Replace`, or `Allow` where overlapping is meant.',
  kinds: ['batch/v1 CronJob'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: CronJob
      metadata: { name: report, namespace: shop }
      spec:
        schedule: '*/5 * * * *'
        concurrencyPolicy: Forbid
        jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: report, image: example.com/report:1.0 }] } } } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: report, namespace: shop }
        spec:
          schedule: '*/5 * * * *'
          jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: report, image: example.com/report:1.0 }] } } } }
        `,
        path: '/spec/concurrencyPolicy',
        message: 'nothing says whether runs of CronJob "report" may overlap',
      },
    ],
  },
  check({ metadata, spec }, report) {
    if (!spec || spec.concurrencyPolicy) return;
    report({
      path: '/spec/concurrencyPolicy',
      message: `nothing says whether runs of CronJob "${metadata?.name}" may overlap`,
      help: 'write concurrencyPolicy: Forbid, or Allow where overlapping is meant',
    });
  },
});
