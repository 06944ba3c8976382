import { type App, CronTask, ServiceMap } from 'servicemap';

export function nightly(app: App): void {
  new CronTask(new ServiceMap(app, 'shop'), 'report', {
    image: 'ghcr.io/acme/tool:1.0.0',
    schedule: '0 3 * * *',
    timeZone: 'Asia/Seoul',
    concurrencyPolicy: 'Replace',
    startingDeadlineSeconds: 60,
    successfulJobsHistoryLimit: 1,
    failedJobsHistoryLimit: 2,
    suspend: true,
    jobAnnotations: { 'example.com/note': 'on each run' },
  });
}
