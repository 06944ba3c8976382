import { type App, ExternalService, ServiceMap } from 'servicemap';

export function outside(app: App): void {
  new ExternalService(new ServiceMap(app, 'shop'), 'db', {
    addresses: [
      {
        address: '203.0.113.7',
        hostname: 'db-0',
        zone: 'eu-west-1a',
        nodeName: 'node-1',
        forZones: ['eu-west-1a'],
        forNodes: ['node-1'],
        ready: true,
        serving: true,
        terminating: false,
      },
      '2001:db8::7',
    ],
    ports: { sql: { port: 5432, service: 15_432, appProtocol: 'acme.com/sql' }, dns: { port: 53, protocol: 'UDP' } },
  });
}
