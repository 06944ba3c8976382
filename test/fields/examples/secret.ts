import { type App, Secret, ServiceMap } from 'servicemap';

export function values(app: App): void {
  const map = new ServiceMap(app, 'shop');
  new Secret(map, 'login-v2', {
    data: { password: 'password' },
    notSecret: true,
    type: 'example.com/login',
    immutable: true,
  });
}
