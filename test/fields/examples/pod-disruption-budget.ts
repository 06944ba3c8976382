import { type App, ServiceMap, StatelessApp } from 'servicemap';

export function atATime(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    replicas: 4,
    budget: { maxUnavailable: '50%' },
  });
}

export function atLeast(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    replicas: 4,
    budget: { minAvailable: 2, unhealthyPodEvictionPolicy: 'IfHealthyBudget' },
  });
}
