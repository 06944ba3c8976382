import { type App, ServiceMap, Task } from 'servicemap';

export function work(app: App): void {
  new Task(new ServiceMap(app, 'shop'), 'work', {
    image: 'ghcr.io/acme/tool:1.0.0',
    completions: 4,
    parallelism: 2,
    indexed: true,
    backoffLimit: 3,
    activeDeadlineSeconds: 600,
    ttlSecondsAfterFinished: 3600,
    restartPolicy: 'OnFailure',
  });
}
