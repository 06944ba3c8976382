import { type App, Config, Secret, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

export function mounted(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const settings = new Config(map, 'settings', { files: { 'app.conf': 'a = 1\n' } });
  new StatelessApp(map, 'api', {
    image,
    mounts: {
      '/etc/app': settings.files({ keys: ['app.conf'], mode: 0o400 }),
      '/cache': { emptyDir: { medium: 'Memory', sizeLimit: '1Gi' }, name: 'cache', subPath: 'part', readOnly: false },
    },
  });
}

export function files(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const settings = new Config(map, 'settings', { files: { 'run.sh': 'true\n' } });
  new StatelessApp(map, 'api', {
    image,
    mounts: {
      '/etc/app': settings.files({ items: { 'bin/run.sh': { key: 'run.sh', mode: 0o755 } }, optional: true }),
    },
  });
}

export function certificates(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const login = new Secret(map, 'login', { existing: ['tls.key'] });
  new StatelessApp(map, 'api', {
    image,
    mounts: { '/etc/tls': login.files({ keys: ['tls.key'], mode: 0o400, optional: true }) },
  });
}
