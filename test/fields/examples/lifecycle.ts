import { type App, type ClusterOptions, ServiceMap, StatelessApp } from 'servicemap';

export const cluster: ClusterOptions = { featureGates: ['ContainerStopSignals'] };

const image = 'ghcr.io/acme/tool:1.0.0';

export function commands(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image,
    ports: { http: 8080 },
    lifecycle: { postStart: { exec: ['/bin/warm', '--up'] }, preStop: { sleep: 10 }, stopSignal: 'SIGQUIT' },
  });
}

export function requests(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop', { podSecurity: 'privileged' }), 'api', {
    image,
    ports: { http: 8080, admin: 9090 },
    lifecycle: {
      preStop: { http: '/drain', port: 9090, host: 'localhost', scheme: 'HTTPS', headers: { Host: 'example.com' } },
    },
  });
}
