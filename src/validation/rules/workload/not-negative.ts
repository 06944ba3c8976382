import type { Manifest } from '../../../manifests/manifest.js';
import { below, valueAt } from '../../../kubernetes/pointer.js';
import { objectRule } from '../../rule.js';

const JOB_FIELDS = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'ttlSecondsAfterFinished',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
];

const PER_INDEX = new Set(['backoffLimitPerIndex', 'maxFailedIndexes']);

/** The numbers in the spec of each kind that the server wants to be 0 or more. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'apps/v1 Deployment': ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'],
  // A negative revisionHistoryLimit keeps all revisions there.
  'apps/v1 StatefulSet': ['replicas', 'minReadySeconds', 'ordinals.start', 'updateStrategy.rollingUpdate.partition'],
  'apps/v1 DaemonSet': ['minReadySeconds', 'revisionHistoryLimit'],
  'apps/v1 ReplicaSet': ['replicas', 'minReadySeconds'],
  'v1 ReplicationController': ['replicas', 'minReadySeconds'],
  'batch/v1 Job': JOB_FIELDS,
  'batch/v1 CronJob': [
    'startingDeadlineSeconds',
    'successfulJobsHistoryLimit',
    'failedJobsHistoryLimit',
    ...JOB_FIELDS.map((field) => `jobTemplate.spec.${field}`),
  ],
};

/** Judges the counts and times in workloads. */
export const notNegative = objectRule<Manifest>({
  id: 'workload/not-negative',
  scope: 'server',
  severity: 'error',
  description: 'Counts and times in the spec of a workload are 0 or more.',
  rationale: 'The API server refuses the workload.',
  remediation: 'Write 0 or more, or leave the field out.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#writing-a-deployment-spec',
  kinds: Object.keys(FIELDS),
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: api }
      spec:
        replicas: 0
        revisionHistoryLimit: 0
        selector: { matchLabels: { app: api } }
        template:
          metadata: { labels: { app: api } }
          spec: { containers: [{ name: api, image: api }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          replicas: -1
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, image: api }] }
        `,
        path: '/spec/replicas',
        message: 'replicas is -1',
      },
    ],
  },
  check(object, report, context) {
    for (const field of FIELDS[`${object.apiVersion} ${object.kind}`] ?? []) {
      // The server drops these from a Job before it looks, and only from a Job.
      if (PER_INDEX.has(field) && !context.has('jobBackoffPerIndex')) continue;
      const keys = ['spec', ...field.split('.')];
      const value = valueAt(object, keys);
      if (typeof value !== 'number' || value >= 0) continue;
      report({
        path: below('', ...keys),
        message: `${keys.at(-1)} is ${value}`,
        help: 'write 0 or more, or leave it out',
      });
    }
  },
});
