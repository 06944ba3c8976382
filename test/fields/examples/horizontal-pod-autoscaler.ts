import { type App, ServiceMap, StatelessApp } from 'servicemap';

export function range(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    resources: { cpu: '100m', memory: '128Mi' },
    replicas: { min: 2, max: 5, cpu: 70, memory: 80 },
  });
}
