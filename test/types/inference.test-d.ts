// oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-member-access -- errors are what is tested
import { Config, ExposedService, NodeAgent, Secret, type ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
import type { EndpointReference, KeyReference, PortReference, StatelessAppOptions } from 'servicemap';

declare const map: ServiceMap;
const image = 'ghcr.io/acme/api:1.0.0';
const storage = { size: '1Gi', mountPath: '/data' };

/** What the compiler knows of a construct's ports. */
export function ports(): readonly unknown[] {
  const api = new StatelessApp(map, 'api', { image, ports: { http: 8080, metrics: { port: 9090, service: 80 } } });
  const http: PortReference = api.ports.http;
  // @ts-expect-error -- no such port
  void api.ports.htpp;
  api.acceptFrom(map, { ports: ['metrics'] });
  // @ts-expect-error -- no such port
  api.acceptFrom(map, { ports: ['metric'] });

  const silent = new StatelessApp(map, 'silent', { image });
  // @ts-expect-error -- it has no ports at all
  void silent.ports.http;

  new StatelessApp(map, 'probed', { image, ports: { http: 8080 }, health: { http: '/', port: 'http' } });
  // @ts-expect-error -- a probe of a port that is not there
  new StatelessApp(map, 'probed', { image, ports: { http: 8080 }, health: { http: '/', port: 'htpp' } });

  new ExposedService(map, 'inside', { target: api, port: 'http', internal: true });
  // @ts-expect-error -- the target has no such port
  new ExposedService(map, 'inside', { target: api, port: 'htpp', internal: true });
  new ExposedService(map, 'outside', { target: silent, http: { hosts: ['shop.example.com'] } });

  const written: StatelessAppOptions<'http'> = { image, ports: { http: 8080 } };
  const typed: StatelessApp<'http'> = new StatelessApp(map, 'typed', written);
  // @ts-expect-error -- one port is not two
  const wide: StatelessApp<'http' | 'metrics'> = typed;
  return [http, wide];
}

/** Options that are misspelt, at every depth. */
export function misspelt(): void {
  // @ts-expect-error -- ports
  new StatelessApp(map, 'a', { image, prots: { http: 8080 } });
  // @ts-expect-error -- max, in a union
  new StatelessApp(map, 'a', { image, replicas: { min: 1, mx: 2 } });
  // @ts-expect-error -- port, in a union in a record
  new StatelessApp(map, 'a', { image, ports: { http: { prt: 8080 } } });
  // @ts-expect-error -- image is missing
  new StatelessApp(map, 'a', { ports: { http: 8080 } });
  // @ts-expect-error -- a NodeAgent makes no Deployment
  new NodeAgent(map, 'a', { image, patches: { Deployment: [] } });
  // @ts-expect-error -- storage is missing
  new StatefulDB(map, 'a', { image });
  // @ts-expect-error -- nothing says how it is reached
  new ExposedService(map, 'a', { target: new StatelessApp(map, 'b', { image }) });
}

/** Keys of configuration. */
export function keys(): KeyReference[] {
  const both = new Config(map, 'both', { data: { LEVEL: 'info' }, files: { 'features.json': '{}' } });
  const data = new Config(map, 'data', { data: { LEVEL: 'info' } });
  const files = new Config(map, 'files', { files: { 'features.json': '{}' } });
  const login = new Secret(map, 'login', { existing: ['password'] });
  const open = new Secret(map, 'open', { data: { password: 'dev' }, notSecret: true });
  both.files({ keys: ['features.json', 'LEVEL'] });
  // @ts-expect-error -- no such key
  both.files({ keys: ['features.yaml'] });
  // @ts-expect-error -- no such key
  both.key('LVL');
  // @ts-expect-error -- no such key
  data.key('features.json');
  // @ts-expect-error -- no such key
  login.key('pasword');
  // @ts-expect-error -- no such key
  open.key('pasword');
  // @ts-expect-error -- values that are secret have no place in the program
  new Secret(map, 'real', { data: { password: 'hunter2' } });
  return [
    both.key('LEVEL'),
    both.key('features.json'),
    data.key('LEVEL'),
    files.key('features.json'),
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
  new StatefulDB(map, 'db', {
    image,
    storage,
    ports: { postgres: 5432 },
    // @ts-expect-error -- no such port
    env: (self) => ({ PEERS: self.ports.postgresql.peers }),
  });
  new StatelessApp(map, 'api', {
    image,
    ports: { http: 8080 },
    // @ts-expect-error -- pods of a StatelessApp have no names of their own
    env: (self) => ({ PEERS: self.peers }),
  });
}
