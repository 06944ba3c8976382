// oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-member-access -- what the compiler refuses, as
// it must below, has no type: these rules would report each of those lines a second time
import { Config, ExposedService, NodeAgent, Secret, type ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
import type { EndpointReference, KeyReference, PortReference, StatelessAppOptions } from 'servicemap';

declare const map: ServiceMap;
const image = 'ghcr.io/acme/api:1.0.0';
const storage = { size: '1Gi', mountPath: '/data' };

/** What the compiler knows of a construct's ports. */
export function ports(): readonly unknown[] {
  const api = new StatelessApp(map, 'api', { image, ports: { http: 8080, metrics: { port: 9090, service: 80 } } });
  const http: PortReference = api.ports.http;
  // @ts-expect-error -- a misspelt port must fail here: at run time it would be undefined in an environment
  void api.ports.htpp;
  api.acceptFrom(map, { ports: ['metrics'] });
  // @ts-expect-error -- a misspelt port must fail here: the policy would let nothing in
  api.acceptFrom(map, { ports: ['metric'] });

  const silent = new StatelessApp(map, 'silent', { image });
  // @ts-expect-error -- without ports there is none to refer to: a reference to it would lead nowhere
  void silent.ports.http;

  new StatelessApp(map, 'probed', { image, ports: { http: 8080 }, health: { http: '/', port: 'http' } });
  // @ts-expect-error -- a probe must name a port of its own container: the pod would be restarted again and again
  new StatelessApp(map, 'probed', { image, ports: { http: 8080 }, health: { http: '/', port: 'htpp' } });

  new ExposedService(map, 'inside', { target: api, port: 'http', internal: true });
  // @ts-expect-error -- only ports of the target can be exposed: requests would reach nothing
  new ExposedService(map, 'inside', { target: api, port: 'htpp', internal: true });
  new ExposedService(map, 'outside', { target: silent, http: { hosts: ['shop.example.com'] } });

  const written: StatelessAppOptions<'http'> = { image, ports: { http: 8080 } };
  const typed: StatelessApp<'http'> = new StatelessApp(map, 'typed', written);
  // @ts-expect-error -- who promises two ports must have both: what is built on the missing one would lead nowhere
  const wide: StatelessApp<'http' | 'metrics'> = typed;
  return [http, wide];
}

/** Options that are misspelt, at every depth. */
export function misspelt(): void {
  // @ts-expect-error -- "prots" must be refused: misspelt, the app would listen without a Service
  new StatelessApp(map, 'a', { image, prots: { http: 8080 } });
  // @ts-expect-error -- "mx" must be refused inside a union too: misspelt, the app would not scale
  new StatelessApp(map, 'a', { image, replicas: { min: 1, mx: 2 } });
  // @ts-expect-error -- "prt" must be refused in a union inside a record too, however deep it stands
  new StatelessApp(map, 'a', { image, ports: { http: { prt: 8080 } } });
  // @ts-expect-error -- an app without an image must be refused: there is nothing to run
  new StatelessApp(map, 'a', { ports: { http: 8080 } });
  // @ts-expect-error -- a NodeAgent makes a DaemonSet: a patch of its Deployment would change nothing
  new NodeAgent(map, 'a', { image, patches: { Deployment: [] } });
  // @ts-expect-error -- a database without storage must be refused: its data would die with the pod
  new StatefulDB(map, 'a', { image });
  // @ts-expect-error -- how a service is reached must be said: nothing is opened by default
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
  // @ts-expect-error -- a key that is in neither data nor files must be refused: the mounted file would be missing
  both.files({ keys: ['features.yaml'] });
  // @ts-expect-error -- a misspelt key must be refused: the container would not start
  both.key('LVL');
  // @ts-expect-error -- without files only the keys of data count: the container would not start
  data.key('features.json');
  // @ts-expect-error -- only the keys that the existing Secret is said to have count: the container would not start
  login.key('pasword');
  // @ts-expect-error -- a misspelt key must be refused, also where the values are in the program
  open.key('pasword');
  // @ts-expect-error -- values need notSecret beside them: a secret in the program would be in git for all to read
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
    // @ts-expect-error -- self has the ports of this very construct, not just any: the name would resolve to nothing
    env: (self) => ({ PEERS: self.ports.postgresql.peers }),
  });
  new StatelessApp(map, 'api', {
    image,
    ports: { http: 8080 },
    // @ts-expect-error -- pods of a StatelessApp have no names of their own to list: only a StatefulDB has peers
    env: (self) => ({ PEERS: self.peers }),
  });
}
