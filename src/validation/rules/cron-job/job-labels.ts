import type { CronJob } from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { labelFaults } from '../../faults/label-selector.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';

/** Judges the labels and annotations of the Jobs that a CronJob makes. */
export const jobLabels = objectRule<CronJob>({
  id: 'cron-job/job-labels',
  scope: 'practice',
  severity: 'error',
  description: 'Labels and annotations of the Jobs that a CronJob makes have the form of labels and annotations.',
  rationale: 'The API server takes the CronJob, and then refuses every Job that it makes.',
  remediation: 'Write letters, digits, "-", "_" and ".", with a domain and "/" before them where you like.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
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
          metadata: { labels: { app: import } }
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
          jobTemplate:
            metadata: { labels: { owner: team@example.com } }
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers: [{ name: import, image: import }]
        `,
        path: '/spec/jobTemplate/metadata/labels/owner',
        message: '"team@example.com" has "@"',
      },
    ],
  },
  check({ spec }, report) {
    const metadata = spec?.jobTemplate?.metadata;
    const path = '/spec/jobTemplate/metadata';
    labelFaults(metadata?.labels, `${path}/labels`).forEach(report);
    for (const key of Object.keys(metadata?.annotations ?? {})) {
      report(nameFault('annotationKey', key, below(path, 'annotations', key)));
    }
  },
});
