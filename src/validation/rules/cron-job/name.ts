import type { CronJob } from '../../../kubernetes/generated/types.js';
import { nameRuleOf } from '../../../kubernetes/kind-names.js';
import { generatedName } from '../../faults/object-names.js';
import { objectRule } from '../../rule.js';

/** Judges whether there is room behind the name of a CronJob. */
export const name = objectRule<CronJob>({
  id: 'cron-job/name',
  scope: 'server',
  severity: 'error',
  description: 'The name of a CronJob has at most 52 characters.',
  rationale: 'The API server refuses the CronJob: its Jobs are called by its name and 11 characters more.',
  remediation: 'Write a shorter name.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/',
  kinds: ['batch/v1 CronJob'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: CronJob
      metadata: { name: import-of-all-that-came-in-since-the-last-time-it-ra }
      spec:
        schedule: '@daily'
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
        metadata: { name: import-of-all-that-came-in-since-the-last-time-it-ran }
        spec:
          schedule: '@daily'
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers: [{ name: import, image: import }]
        `,
        path: '/metadata/name',
        message: 'the name has 53 characters, and a CronJob takes 52',
      },
    ],
  },
  check({ apiVersion, kind, metadata }, report) {
    const { maximum = Infinity } = nameRuleOf(apiVersion, kind);
    const text = metadata?.name || generatedName(metadata?.generateName ?? '');
    if (text.length <= maximum) return;
    report({
      path: `/metadata/${metadata?.name ? 'name' : 'generateName'}`,
      message: `the name has ${text.length} characters, and a CronJob takes ${maximum}`,
      help: 'write a shorter one',
    });
  },
});
