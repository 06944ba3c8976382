import {
  Config,
  ExposedService,
  ExternalService,
  file,
  folder,
  Secret,
  type ServiceMap,
  StatelessApp,
} from 'servicemap';
import type { Around } from './pods.js';

const labels = { tier: 'edge' };
const annotations = { 'example.com/note': 'for the controller' };

/** Config and Secret with each of their options, and an app that others call. */
export function configuration(map: ServiceMap): Omit<Around, 'sidecars' | 'knows'> {
  const settings = new Config(map, 'settings', {
    data: { LOG_LEVEL: 'info', CURRENCY: 'KRW' },
    files: { 'app.conf': 'a = 1\n' },
    onChange: 'restart',
    immutable: false,
    name: 'app-settings',
    labels,
    annotations,
  });
  new Config(map, 'all-kinds-v1', {
    data: { FLAG: Uint8Array.from([0, 255]) },
    files: folder('../../constructs/fixtures/flat', { prefix: 'flat-', hidden: true }),
    immutable: true,
  });
  new Secret(map, 'basic-v1', {
    data: { username: file('../../constructs/fixtures/flat/a.conf', { binary: true }), password: 'p' },
    notSecret: true,
    type: 'kubernetes.io/basic-auth',
    onChange: 'restart',
    immutable: true,
  });
  new Secret(map, 'reloaded', { data: { a: 'a' }, notSecret: true, immutable: false, onChange: 'reload' });
  new Config(map, 'reloaded', { data: { COLOR: 'red' }, onChange: 'reload' });
  const login = new Secret(map, 'login', {
    data: { password: 'password' },
    notSecret: true,
    type: 'example.com/login',
    name: 'app-login',
    labels,
    annotations,
  });
  new Secret(map, 'theirs', { existing: ['token'], name: 'of-an-operator' });
  const api = new StatelessApp(map, 'api', {
    image: 'ghcr.io/acme/api:1.0.0',
    ports: { http: 8080, grpc: 9090 },
    resources: { cpu: '100m' },
  });
  return { settings, login, api };
}

/** ExposedService and ExternalService with each of their options. */
export function services(map: ServiceMap, { api }: Pick<Around, 'api'>): void {
  const target = api;
  new ExposedService(map, 'by-host', {
    target,
    port: 'http',
    name: 'shop',
    labels,
    http: {
      hosts: ['shop.example.com', '*.shop.example.com'],
      path: '/shop',
      pathType: 'Exact',
      tls: true,
      annotations,
    },
  });
  new ExposedService(map, 'plain', { target, http: { hosts: ['plain.example.com'], pathType: 'Prefix', tls: false } });
  new ExposedService(map, 'balanced', {
    target,
    port: 'http',
    name: 'balanced-api',
    labels,
    annotations,
    loadBalancer: { sourceRanges: ['203.0.113.0/24', '2001:db8::/32'], class: 'example.com/internal' },
  });
  new ExposedService(map, 'balanced-simply', { target, loadBalancer: true });
  new ExposedService(map, 'at-node', {
    target,
    port: 'http',
    name: 'node-api',
    labels,
    annotations,
    nodePort: 30_080,
  });
  new ExposedService(map, 'at-any-port', { target, nodePort: true });
  new ExposedService(map, 'inside', { target, port: 'grpc', name: 'old-name', labels, annotations, internal: true });
  new ExposedService(map, 'headless', { target, internal: 'headless' });
  new ExternalService(map, 'mail', {
    dns: 'smtp.example.com.',
    ports: { smtp: 587 },
    cidrs: ['203.0.113.0/24'],
    labels,
    annotations,
    name: 'smtp',
  });
  new ExternalService(map, 'legacy', { existing: true, ports: { http: 80 }, name: 'legacy-api' });
  api.acceptFrom(
    { map: 'elsewhere', workload: 'caller', namespace: 'elsewhere-ns' },
    { ports: ['http', 9090, { port: 30000, endPort: 30100, protocol: 'UDP' }] },
  );
  api.acceptFrom(new StatelessApp(map, 'caller', { image: 'ghcr.io/acme/caller:1.0.0' }));
  api.acceptFrom({ namespace: 'monitoring' });
  api.acceptFrom({ cidr: '10.0.0.0/8', except: ['10.9.0.0/16'] });
}

/** TLS of an Ingress; with a Gateway it lies with the listener. */
export function certificates(map: ServiceMap, { api }: Pick<Around, 'api'>): void {
  const hosts = ['tls.example.com'];
  new ExposedService(map, 'by-secret', { target: api, http: { hosts, tls: { secret: 'wildcard' } } });
  new ExposedService(map, 'by-issuer', {
    target: api,
    http: { hosts: ['issued.example.com'], tls: { issuer: 'letsencrypt' } },
  });
}
