import { CronTask, type RunOptions, type ServiceMap, Task } from 'servicemap';
import { has, type KubernetesVersion } from '../../../src/kubernetes/versions.js';
import { type Around, podOptions } from './pods.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const patched = [{ op: 'add' as const, path: '/metadata/annotations', value: { 'example.com/patched': 'object' } }];

/** Task and CronTask with each of their options. */
export function tasks(map: ServiceMap, around: Around, kubernetes: KubernetesVersion): void {
  const pods = { ...podOptions(around) };
  if (!around.sidecars) delete pods.sidecars;
  const run = {
    completions: 4,
    parallelism: 2,
    indexed: true,
    backoffLimit: 3,
    activeDeadlineSeconds: 600,
    podActiveDeadlineSeconds: 300,
    restartPolicy: 'OnFailure' as const,
  };
  new Task(map, 'task', {
    ...pods,
    ...run,
    name: 'work',
    ttlSecondsAfterFinished: 3600,
    suspend: true,
    patches: {
      Job: [{ op: 'replace', path: '/spec/suspend', value: false }],
      ServiceAccount: patched,
      Role: patched,
      RoleBinding: patched,
      NetworkPolicy: patched,
    },
  });
  new Task(map, 'plain-task', { image, restartPolicy: 'Never', indexed: false, suspend: false, manualSelector: false });
  const newer = perIndex(kubernetes);
  if (newer !== undefined) {
    new Task(map, 'per-index', { image, completions: 4, indexed: true, ...newer });
    new CronTask(map, 'cron-per-index', { image, schedule: '@daily', completions: 4, indexed: true, ...newer });
  }
  new Task(map, 'queue', { image, parallelism: 3, manualSelector: true, podFailurePolicy: failures });
  if (has(kubernetes, 'jobPodReplacement')) {
    new Task(map, 'at-once', { image, podReplacementPolicy: 'TerminatingOrFailed' });
  }
  new CronTask(map, 'cron', {
    ...pods,
    ...run,
    name: 'nightly',
    schedule: '*/5 1-3 * * MON',
    timeZone: 'Asia/Seoul',
    concurrencyPolicy: 'Allow',
    startingDeadlineSeconds: 60,
    successfulJobsHistoryLimit: 1,
    failedJobsHistoryLimit: 0,
    suspend: true,
    suspendRuns: true,
    ttlSecondsAfterFinished: 600,
    jobAnnotations: { 'example.com/note': 'on the Job' },
    patches: { CronJob: patched, ServiceAccount: patched, Role: patched, RoleBinding: patched, NetworkPolicy: patched },
  });
  for (const concurrencyPolicy of ['Forbid', 'Replace'] as const) {
    new CronTask(map, `cron-${concurrencyPolicy.toLowerCase()}`, {
      image,
      schedule: '@daily',
      concurrencyPolicy,
      suspend: false,
      suspendRuns: false,
    });
  }
}

const failures: RunOptions['podFailurePolicy'] = [
  { action: 'FailJob', onExitCodes: [42, 3] },
  { action: 'Count', onExitCodes: { operator: 'In', values: [1], containerName: 'queue' } },
  { action: 'Ignore', onPodConditions: ['DisruptionTarget', { type: 'ConfigIssue', status: 'Unknown' }] },
  {
    action: 'FailJob',
    onPodConditions: [
      { type: 'example.com/Odd', status: 'True' },
      { type: 'Fine', status: 'False' },
    ],
  },
];

/** What indexed Jobs got since 1.28. */
function perIndex(kubernetes: KubernetesVersion): Partial<RunOptions> | undefined {
  if (!has(kubernetes, 'jobBackoffPerIndex')) return undefined;
  return {
    backoffLimitPerIndex: 1,
    maxFailedIndexes: 2,
    podReplacementPolicy: 'Failed',
    podFailurePolicy: [{ action: 'FailIndex', onExitCodes: { operator: 'NotIn', values: [0, 2] } }],
    successPolicy: has(kubernetes, 'jobSuccessPolicy')
      ? [{ succeededIndexes: '0,2-3', succeededCount: 1 }, { succeededCount: 3 }]
      : undefined,
    managedBy: has(kubernetes, 'jobManagedBy') ? 'kueue.x-k8s.io/multikueue' : undefined,
  };
}
