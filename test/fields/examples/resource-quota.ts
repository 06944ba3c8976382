import { type App, ServiceMap } from 'servicemap';

export function quota(app: App): void {
  new ServiceMap(app, 'shop', { quota: { cpu: '16', memory: '32Gi', pods: 60, storage: '200Gi' } });
}
