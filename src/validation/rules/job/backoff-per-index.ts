import { completionsOf, keeps } from '../../faults/jobs.js';
import type { PartRule } from '../../rule.js';

const MOST_FAILED = 100_000;
/** Completions above which the server wants narrower bounds. */
const MANY = 100_000;
const MOST_OF_MANY = 10_000;

/** Judges how often each index of a Job may fail, and how many of them. */
export const backoffPerIndex: PartRule = {
  id: 'job/backoff-per-index',
  scope: 'server',
  severity: 'error',
  description: 'Only an indexed Job bounds the failures of each index, and of indexes: at most all of them.',
  rationale:
    'The API server refuses the Job. Above 100000 completions, at most 10000 indexes may fail or run at a time.',
  remediation: 'Write completionMode: Indexed and backoffLimitPerIndex; maxFailedIndexes is at most the completions.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index',
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
        backoffLimitPerIndex: 1
        maxFailedIndexes: 5
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
          completions: 5
          backoffLimitPerIndex: 1
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/backoffLimitPerIndex',
        message: 'backoffLimitPerIndex has no meaning in a Job without indexes',
      },
      {
        yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata: { name: import }
        spec:
          completionMode: Indexed
          completions: 5
          backoffLimitPerIndex: 1
          maxFailedIndexes: 6
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/maxFailedIndexes',
        message: 'maxFailedIndexes is 6, and there are 5 indexes',
      },
    ],
  },
  check(part, report, context) {
    if (!keeps(part, 'jobBackoffPerIndex', context)) return;
    const { path, spec } = part;
    const { backoffLimitPerIndex: perIndex, maxFailedIndexes: failed } = spec;
    const say = (field: string, message: string, help: string): void =>
      report({ path: `${path}/${field}`, message, help });
    if (failed != null && perIndex == null) {
      say(
        'backoffLimitPerIndex',
        'maxFailedIndexes needs backoffLimitPerIndex beside it',
        'write backoffLimitPerIndex',
      );
    }
    if (spec.completionMode !== 'Indexed') {
      for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes'] as const) {
        if (spec[field] == null) continue;
        say(field, `${field} has no meaning in a Job without indexes`, 'write completionMode: Indexed, or remove it');
      }
      return;
    }
    const completions = completionsOf(part);
    const many = completions !== undefined && completions > MANY && perIndex != null;
    const most = Math.min(completions ?? MOST_FAILED, many ? MOST_OF_MANY : MOST_FAILED);
    if (failed != null && failed > most) {
      const bound = most === completions ? `there are ${most} indexes` : `${most} at most are possible`;
      say('maxFailedIndexes', `maxFailedIndexes is ${failed}, and ${bound}`, `write ${most} or less`);
    }
    if (!many) return;
    if (failed == null) {
      say(
        'maxFailedIndexes',
        `a Job of more than ${MANY} completions must say maxFailedIndexes`,
        `write ${MOST_OF_MANY} or less`,
      );
    }
    if ((spec.parallelism ?? 0) > MOST_OF_MANY) {
      const message = `a Job of more than ${MANY} completions runs at most ${MOST_OF_MANY} indexes at a time`;
      say('parallelism', message, `write ${MOST_OF_MANY} or less`);
    }
  },
};
