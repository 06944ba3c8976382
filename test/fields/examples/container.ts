import { type App, Config, Secret, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

export function started(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    containerName: 'main',
    command: ['/bin/tool'],
    args: ['--verbose'],
    workingDir: '/srv',
    imagePullPolicy: 'IfNotPresent',
    ports: { http: 8080, dns: { port: 5353, protocol: 'UDP' } },
    resources: { cpu: { request: '100m', limit: '1' }, memory: '128Mi' },
  });
}

export function variables(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const settings = new Config(map, 'settings', { data: { LOG_LEVEL: 'info' } });
  const login = new Secret(map, 'login', { existing: ['password'] });
  new StatelessApp(map, 'api', {
    image,
    env: {
      MODE: 'fast',
      LEVEL: settings.key('LOG_LEVEL', { optional: true }),
      PASSWORD: login.key('password', { optional: true }),
    },
    envFrom: [
      { from: settings, prefix: 'APP_', optional: true },
      { from: login, optional: true },
    ],
  });
}

export function confined(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop', { podSecurity: 'baseline' }), 'api', {
    image,
    security: {
      user: 0,
      runAsNonRoot: false,
      allowPrivilegeEscalation: true,
      readOnlyRootFilesystem: false,
      capabilities: ['CHOWN'],
    },
    sidecars: {
      proxy: {
        image,
        security: {
          user: 1000,
          group: 2000,
          runAsNonRoot: true,
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          privileged: false,
          capabilities: [],
          seccompProfile: 'RuntimeDefault',
        },
      },
    },
  });
}
