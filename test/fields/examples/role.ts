import { type App, ServiceMap, StatelessApp } from 'servicemap';

export function ofTheMap(app: App): void {
  new ServiceMap(app, 'shop', {
    roles: {
      operator: [
        { resources: ['widgets'], verbs: ['get', 'list'], apiGroups: ['example.com'], resourceNames: ['main'] },
      ],
    },
    access: [{ group: 'support', role: 'operator' }],
  });
}

export function ofAWorkload(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    serviceAccount: true,
    permissions: [{ resources: ['configmaps'], verbs: ['get'] }],
  });
}
