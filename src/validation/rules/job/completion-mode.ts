import { completionsOf } from '../../faults/jobs.js';
import type { PartRule } from '../../rule.js';

const MOST_PARALLEL = 100_000;

/** Judges whether an indexed Job says how many indexes it has. */
export const completionMode: PartRule = {
  id: 'job/completion-mode',
  scope: 'server',
  severity: 'error',
  description: 'An indexed Job says its completions, and runs at most 100000 pods at a time.',
  rationale: 'The API server refuses the Job: its indexes are from 0 to one less than the completions.',
  remediation: 'Write completions, or the completionMode NonIndexed.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode',
  on: 'job',
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        completionMode: Indexed
        completions: 5
        parallelism: 2
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
          completionMode: Indexed
          parallelism: 2
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/completions',
        message: 'an indexed Job must say how many completions it has',
      },
    ],
  },
  check(part, report) {
    const { path, spec } = part;
    if (spec.completionMode !== 'Indexed') return;
    if (completionsOf(part) === undefined) {
      const message = 'an indexed Job must say how many completions it has';
      report({ path: `${path}/completions`, message, help: 'write completions' });
    }
    if ((spec.parallelism ?? 0) > MOST_PARALLEL) {
      const message = `an indexed Job runs at most ${MOST_PARALLEL} pods at a time`;
      report({ path: `${path}/parallelism`, message, help: `write ${MOST_PARALLEL} or less` });
    }
  },
};
