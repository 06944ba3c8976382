import { type App, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/tool:1.0.0';

export function checked(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop', { podSecurity: 'privileged' }), 'api', {
    image,
    ports: { http: 8080, grpc: 9000 },
    health: {
      readiness: {
        http: '/ready',
        port: 'http',
        host: '127.0.0.1',
        scheme: 'HTTPS',
        headers: { Host: 'example.com' },
        initialDelaySeconds: 1,
        periodSeconds: 5,
        timeoutSeconds: 2,
        successThreshold: 2,
        failureThreshold: 4,
      },
      liveness: { tcp: 'http', host: '127.0.0.1', terminationGracePeriodSeconds: 5 },
      startup: { grpc: 'grpc', service: 'shop' },
    },
  });
}

export function byCommand(app: App): void {
  const health = { readiness: { exec: ['/bin/ready'] } };
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', { image, health });
}
