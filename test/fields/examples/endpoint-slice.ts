import { type App, ExternalService, ServiceMap } from 'servicemap';

export function addresses(app: App): void {
  new ExternalService(new ServiceMap(app, 'shop'), 'legacy', {
    addresses: [
      {
        address: '10.30.0.7',
        hostname: 'first',
        zone: 'zone-a',
        nodeName: 'node-1',
        ready: true,
        serving: true,
        terminating: false,
      },
    ],
    ports: { http: { port: 8080, protocol: 'TCP', appProtocol: 'http' } },
  });
}
