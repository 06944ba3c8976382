import { type App, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

export function rollout(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    replicas: 3,
    rollout: { surge: 1, unavailable: '10%' },
    minReadySeconds: 5,
    progressDeadlineSeconds: 900,
    paused: true,
    revisionHistoryLimit: 3,
  });
}

export function recreated(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image, rollout: 'recreate' });
}
