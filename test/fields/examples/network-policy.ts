import { type App, ServiceMap, StatelessApp } from 'servicemap';

const image = 'ghcr.io/acme/api:1.0.0';

export function between(app: App): void {
  const map = new ServiceMap(app, 'shop', { network: 'strict' });
  const api = new StatelessApp(map, 'api', { image, ports: { http: 8080, dns: { port: 5353, protocol: 'UDP' } } });
  new StatelessApp(map, 'web', { image, env: { API: api.ports.http.address } });
  api.acceptFrom({ namespace: 'monitoring' });
  api.acceptFrom({ cidr: '10.0.0.0/8' }, { ports: ['http'] });
}
