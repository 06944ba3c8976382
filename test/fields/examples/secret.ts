import { type App, Secret, ServiceMap } from 'servicemap';

export function values(app: App): void {
  const map = new ServiceMap(app, 'shop');
  new Secret(map, 'login', { data: { password: 'password' }, notSecret: true, type: 'example.com/login' });
}
