import { Config, ExposedService, Secret, type ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
import type { EndpointReference, KeyReference, PortReference, StatelessAppOptions } from 'servicemap';

// What must not compile stands in refused/.

declare const map: ServiceMap;
const image = 'ghcr.io/acme/api:1.0.0';
const storage = { size: '1Gi', mountPath: '/data' };

/** What the compiler knows of a construct's ports. */
export function ports(): readonly unknown[] {
  const api = new StatelessApp(map, 'api', { image, ports: { http: 8080, metrics: { port: 9090, service: 80 } } });
  const http: PortReference = api.ports.http;
  api.acceptFrom(map, { ports: ['metrics'] });
  new StatelessApp(map, 'probed', { image, ports: { http: 8080 }, health: { http: '/', port: 'http' } });
  new ExposedService(map, 'inside', { target: api, port: 'http', internal: true });
  const silent = new StatelessApp(map, 'silent', { image });
  new ExposedService(map, 'outside', { target: silent, http: { hosts: ['shop.example.com'] } });

  const written: StatelessAppOptions<'http'> = { image, ports: { http: 8080 } };
  const typed: StatelessApp<'http'> = new StatelessApp(map, 'typed', written);
  return [http, typed];
}

/** Keys of configuration. */
export function keys(): KeyReference[] {
  const both = new Config(map, 'both', { data: { LEVEL: 'info' }, files: { 'features.json': '{}' } });
  const data = new Config(map, 'data', { data: { LEVEL: 'info' } });
  const files = new Config(map, 'files', { files: { 'features.json': '{}' } });
  const login = new Secret(map, 'login', { existing: ['password'] });
  const open = new Secret(map, 'open', { data: { password: 'dev' }, notSecret: true });
  both.files({ keys: ['features.json', 'LEVEL'] });
  return [
    both.key('LEVEL'),
    both.key('features.json'),
    data.key('LEVEL'),
    files.key('features.json'),
    login.key('password'),
    open.key('password'),
  ];
}

/** `self` in an env callback is the construct itself, with its own ports. */
export function self(): void {
  new StatefulDB(map, 'db', {
    image,
    storage,
    ports: { postgres: 5432 },
    env: (self) => {
      const peers: EndpointReference = self.peers;
      return { PEERS: peers, WITH_PORTS: self.ports.postgres.peers };
    },
  });
}
