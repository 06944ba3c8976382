import { type App, ServiceMap, Task } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

export function work(app: App): void {
  new Task(new ServiceMap(app, 'shop'), 'work', {
    image,
    completions: 4,
    parallelism: 2,
    backoffLimit: 3,
    suspend: true,
    activeDeadlineSeconds: 600,
    podActiveDeadlineSeconds: 300,
    ttlSecondsAfterFinished: 3600,
    restartPolicy: 'OnFailure',
    podReplacementPolicy: 'TerminatingOrFailed',
    managedBy: 'kueue.x-k8s.io/multikueue',
  });
}

export function numbered(app: App): void {
  new Task(new ServiceMap(app, 'shop'), 'work', { image, indexed: true, completions: 3 });
}

export function byIndex(app: App): void {
  new Task(new ServiceMap(app, 'shop'), 'work', {
    image,
    indexed: true,
    completions: 10,
    backoffLimitPerIndex: 2,
    maxFailedIndexes: 5,
    successPolicy: [{ succeededIndexes: '0,2-4', succeededCount: 3 }],
    podFailurePolicy: [
      { action: 'FailIndex', onExitCodes: { operator: 'NotIn', values: [1, 2], containerName: 'work' } },
      { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
    ],
  });
}

export function tookOver(app: App): void {
  new Task(new ServiceMap(app, 'shop'), 'work', { image, manualSelector: true });
}
