import { type App, ServiceMap, StatelessApp } from 'servicemap';

export function identity(app: App): void {
  const map = new ServiceMap(app, 'shop', { pullSecrets: ['registry-login'] });
  new StatelessApp(map, 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    serviceAccount: { imagePullSecrets: ['own-registry'] },
  });
}
