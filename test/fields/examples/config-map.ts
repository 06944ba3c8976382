import { type App, Config, ServiceMap } from 'servicemap';

export function settings(app: App): void {
  new Config(new ServiceMap(app, 'shop'), 'settings-v2', {
    data: { LOG_LEVEL: 'info' },
    files: { 'logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
    immutable: true,
  });
}
