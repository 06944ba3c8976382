import { type App, Config, ServiceMap } from 'servicemap';

export function settings(app: App): void {
  new Config(new ServiceMap(app, 'shop'), 'settings', {
    data: { LOG_LEVEL: 'info' },
    files: { 'app.conf': 'a = 1\n' },
  });
}
