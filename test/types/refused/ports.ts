import type { Refused } from './refused.js';

export const ports: Refused = {
  given: `
import { ExposedService, type ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
declare const map: ServiceMap;
const image = 'ghcr.io/acme/api:1.0.0';
const api = new StatelessApp(map, 'api', { image, ports: { http: 8080, metrics: { port: 9090, service: 80 } } });
const silent = new StatelessApp(map, 'silent', { image });
const storage = { size: '1Gi', mountPath: '/data' };
class Shop {
  readonly api = api;
}
`,
  rows: [
    {
      name: 'a misspelt port: at run time it would be undefined in an environment',
      code: 'api.ports.«htpp»;',
      says: `Property 'htpp' does not exist on type 'PortReferences<"http" | "metrics">'`,
    },
    {
      name: 'the type of a port that is not there: a reference to it would lead nowhere',
      code: "export type Port = Shop['api']['ports'][«'grpc'»];",
      says: "TS2339: Property 'grpc' does not exist",
    },
    {
      name: 'a misspelt port to accept traffic on: the policy would let nothing in',
      code: "api.acceptFrom(map, { ports: [«'metric'»] });",
      says: `Did you mean '"metrics"'?`,
    },
    {
      name: 'a port of a workload without any: a reference to it would lead nowhere',
      code: 'silent.ports.«http»;',
      says: "Property 'http' does not exist",
    },
    {
      name: 'a probe of a port that its container does not have: the pod would be restarted again and again',
      code: "new StatelessApp(map, 'probed', { image, ports: { http: 8080 }, health: { http: '/', «port»: 'htpp' } });",
      says: `'"htpp"' is not assignable to type 'number | "http" | undefined'`,
    },
    {
      name: 'exposing a port that the target does not have: requests would reach nothing',
      code: "new ExposedService(map, 'inside', { target: api, «port»: 'htpp', internal: true });",
      says: `'"htpp"' is not assignable to type '"http" | "metrics" | undefined'`,
    },
    {
      name: 'promising two ports and having one: what is built on the missing one would lead nowhere',
      code: `
declare const typed: StatelessApp<'http'>;
export const «wide»: StatelessApp<'http' | 'metrics'> = typed;`,
      says: '\'StatelessApp<"http">\' is not assignable to type \'StatelessApp<"http" | "metrics">\'',
    },
    {
      name: 'self with a port that this very construct does not have: the name would resolve to nothing',
      code: `
new StatefulDB(map, 'db', {
  image,
  storage,
  ports: { postgres: 5432 },
  env: (self) => ({ PEERS: self.ports.«postgresql».peers }),
});`,
      says: "Property 'postgresql' does not exist",
    },
    {
      name: 'the peers of a StatelessApp, whose pods have no names of their own to list: only a StatefulDB has them',
      code: "new StatelessApp(map, 'a', { image, ports: { http: 8080 }, env: (self) => ({ PEERS: self.«peers» }) });",
      says: "Property 'peers' does not exist on type 'StatelessApp<",
    },
  ],
};
