import { type App, ExposedService, ExternalService, ServiceMap, StatelessApp } from 'servicemap';

function target(app: App): { map: ServiceMap; api: StatelessApp<'http' | 'dns'> } {
  const map = new ServiceMap(app, 'shop');
  const api = new StatelessApp(map, 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    ports: {
      http: { port: 8080, service: 80, appProtocol: 'kubernetes.io/h2c' },
      dns: { port: 5353, protocol: 'UDP' },
    },
  });
  return { map, api };
}

export function balanced(app: App): void {
  const { map, api } = target(app);
  const loadBalancer = { sourceRanges: ['203.0.113.0/24'], class: 'example.com/internal' };
  new ExposedService(map, 'public', { target: api, port: 'http', loadBalancer });
}

export function atNodes(app: App): void {
  const { map, api } = target(app);
  new ExposedService(map, 'public', { target: api, port: 'http', nodePort: 30_080 });
}

export function headless(app: App): void {
  const { map, api } = target(app);
  new ExposedService(map, 'pods', { target: api, port: 'http', internal: 'headless' });
}

export function outside(app: App): void {
  new ExternalService(new ServiceMap(app, 'shop'), 'mail', { dns: 'smtp.example.com', ports: { smtp: 587 } });
}

export function local(app: App): void {
  const { map, api } = target(app);
  new ExposedService(map, 'public', {
    target: api,
    port: 'http',
    externalTrafficPolicy: 'Local',
    loadBalancer: { allocateNodePorts: false, healthCheckNodePort: 30_999 },
  });
}

export function own(app: App): void {
  new StatelessApp(new ServiceMap(app, 'shop'), 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    ports: { http: 8080 },
    service: {
      sessionAffinity: { timeoutSeconds: 600 },
      internalTrafficPolicy: 'Local',
      trafficDistribution: 'PreferSameZone',
      ipFamilyPolicy: 'PreferDualStack',
      ipFamilies: ['IPv4', 'IPv6'],
      clusterIP: ['10.96.7.2', 'fd00:96::702'],
      publishNotReadyAddresses: true,
    },
  });
}

export const cluster = { loadBalancer: { from: ['10.1.0.0/16'] } };
