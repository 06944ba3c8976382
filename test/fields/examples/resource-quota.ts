import { type App, ServiceMap } from 'servicemap';

export function quota(app: App): void {
  new ServiceMap(app, 'shop', { quota: { cpu: '16', memory: '32Gi', pods: 60, storage: '200Gi' } });
}

export function scoped(app: App): void {
  new ServiceMap(app, 'shop', {
    quotas: {
      idle: { pods: 5, scopes: ['NotTerminating'] },
      high: { pods: 5, scopeSelector: [{ scopeName: 'PriorityClass', operator: 'In', values: ['high'] }] },
    },
  });
}
