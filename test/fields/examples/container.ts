import { type App, Config, Secret, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

export const cluster = { featureGates: ['ContainerStopSignals'] };

export function started(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop', { podSecurity: 'privileged' }), 'api', {
    image,
    containerName: 'main',
    command: ['/bin/tool'],
    args: ['--verbose'],
    workingDir: '/srv',
    imagePullPolicy: 'IfNotPresent',
    ports: { http: { port: 8080, hostPort: 18_080, hostIP: '127.0.0.1' }, dns: { port: 5353, protocol: 'UDP' } },
    terminationMessagePath: '/dev/reason',
    terminationMessagePolicy: 'FallbackToLogsOnError',
    stdin: true,
    stdinOnce: true,
    tty: true,
  });
}

export function sized(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    resources: { cpu: { request: '100m', limit: '1' }, memory: '128Mi' },
    resizePolicy: { cpu: 'NotRequired', memory: 'RestartContainer' },
  });
}

export function startedAgain(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    restart: { policy: 'OnFailure', rules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }] },
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
      NODE: { field: 'spec.nodeName' },
      MEMORY: { resource: 'limits.memory', divisor: '1Mi', container: 'api' },
      TOKEN: { fileKey: 'generated', path: 'app.env', key: 'TOKEN', optional: true },
    },
    envFrom: [
      { from: settings, prefix: 'APP_', optional: true },
      { from: login, optional: true },
    ],
    mounts: { '/generated': { emptyDir: {}, name: 'generated' } },
  });
}
