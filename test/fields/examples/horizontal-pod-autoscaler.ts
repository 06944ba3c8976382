import { type App, ServiceMap, StatelessApp } from 'servicemap';

export function range(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    resources: { cpu: '100m', memory: '128Mi' },
    replicas: { min: 2, max: 5, cpu: 70, memory: 80 },
  });
}

export function metrics(app: App): void {
  const selector = { matchLabels: { queue: 'orders' } };
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    containerName: 'main',
    resources: { cpu: '100m', memory: '128Mi' },
    replicas: {
      min: 2,
      max: 5,
      metrics: [
        { container: 'main', cpu: 60 },
        { pods: 'http_requests_per_second', averageValue: '10', selector },
        {
          object: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'shop' },
          metric: 'requests-per-second',
          value: '20',
          selector,
        },
        { external: 'queue_messages_ready', averageValue: '30', selector },
      ],
    },
  });
}

export function behavior(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    resources: { cpu: '100m' },
    replicas: {
      min: 2,
      max: 5,
      cpu: 70,
      behavior: {
        scaleUp: {
          stabilizationWindowSeconds: 60,
          policies: [
            { pods: 4, periodSeconds: 60 },
            { percent: 100, periodSeconds: 15 },
          ],
          selectPolicy: 'Min',
          tolerance: '0.05',
        },
        scaleDown: { selectPolicy: 'Disabled' },
      },
    },
  });
}
