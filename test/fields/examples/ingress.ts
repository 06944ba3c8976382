import { type App, ExposedService, ServiceMap, StatelessApp } from 'servicemap';

export const cluster = { ingress: { class: 'nginx', from: [{ namespace: 'ingress-nginx' }] } };

export function host(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const target = new StatelessApp(map, 'web', { image: 'ghcr.io/acme/web:1.0.0', ports: { http: 8080 } });
  new ExposedService(map, 'storefront', {
    target,
    http: {
      hosts: ['shop.example.com'],
      path: '/shop',
      pathType: 'Exact',
      tls: { secret: 'wildcard' },
      class: 'other',
      defaultBackend: { target, port: 'http' },
      routes: {
        static: { path: '/static', resource: { apiGroup: 'example.com', kind: 'StorageBucket', name: 'static' } },
      },
    },
  });
}
