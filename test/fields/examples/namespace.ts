import { type App, ServiceMap } from 'servicemap';

export function labelled(app: App): void {
  new ServiceMap(app, 'shop', { name: 'shop', labels: { team: 'shop' }, annotations: { 'example.com/owner': 'shop' } });
}
