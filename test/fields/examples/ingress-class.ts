import { type App, IngressClass } from 'servicemap';

export function controller(app: App): void {
  new IngressClass(app, 'internal', {
    controller: 'example.com/ingress',
    parameters: { apiGroup: 'example.com', kind: 'Settings', name: 'internal', namespace: 'ingress' },
  });
}
