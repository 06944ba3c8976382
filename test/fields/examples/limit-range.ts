import { type App, ServiceMap } from 'servicemap';

export function limits(app: App): void {
  new ServiceMap(app, 'shop', {
    limits: {
      default: { cpu: '1', memory: '1Gi' },
      defaultRequest: { cpu: '500m', memory: '512Mi' },
      max: { cpu: '4', memory: '8Gi' },
      min: { cpu: '10m', memory: '16Mi' },
      maxLimitRequestRatio: { cpu: 4, memory: 2 },
    },
  });
}
