import { type App, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/api:1.0.0';

export function between(app: App): void {
  const map = new ServiceMap(app, 'shop', { network: 'strict' });
  const api = new StatelessApp(map, 'api', { image, ports: { http: 8080, dns: { port: 5353, protocol: 'UDP' } } });
  new StatelessApp(map, 'web', {
    image,
    env: { API: api.ports.http.address },
    uses: [{ cidr: '203.0.113.0/24', except: ['203.0.113.128/25'], ports: [{ port: 9000, endPort: 9010 }] }],
  });
  api.acceptFrom({ namespace: 'monitoring' });
  api.acceptFrom({ cidr: '10.0.0.0/8' }, { ports: ['http'] });
}
