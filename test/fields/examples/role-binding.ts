import { type App, ServiceMap } from 'servicemap';

export function access(app: App): void {
  new ServiceMap(app, 'shop', {
    access: [
      { group: 'developers', role: 'edit' },
      { serviceAccount: 'deployer', namespace: 'ci', role: 'admin' },
    ],
  });
}
