import { ExternalMap, ExternalService, IngressClass, ServiceMap } from '../../../src/index.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const ports = { sql: 5432 };

const unreachable = (name: string, address: string, message: string): MistakeRow => ({
  name: `an external service at ${name}`,
  make: (map) => new ExternalService(map, 'db', { addresses: [address], ports }),
  ruleId: 'options/invalid',
  at: 'addresses: [«address»]',
  message,
  help: 'write the address that other machines call',
});

/** Mistakes with what others run. */
export const exposureExternalMistakes: readonly MistakeRow[] = [
  unreachable('the loopback address', '127.0.0.1', '"127.0.0.1" is a loopback address'),
  unreachable('the loopback address of IPv6', '::1', '"::1" is a loopback address'),
  unreachable('the loopback address in the form of IPv6', '::ffff:127.0.0.1', 'is a loopback address'),
  unreachable('a link-local address', '169.254.169.254', '"169.254.169.254" is a link-local address'),
  unreachable('a link-local address of IPv6', 'fe80::1', '"fe80::1" is a link-local address'),
  unreachable('a multicast address', '239.0.0.1', '"239.0.0.1" is a multicast address'),
  unreachable('a multicast address of IPv6', 'ff02::1', '"ff02::1" is a link-local multicast address'),
  unreachable('no address in particular', '0.0.0.0', '"0.0.0.0" is unspecified'),
  {
    name: 'an IPv4 address in the form of IPv6',
    make: (map) => new ExternalService(map, 'db', { addresses: ['::ffff:10.0.0.1'], ports }),
    ruleId: 'options/invalid',
    at: "«'::ffff:10.0.0.1'»",
    message: 'is an IPv4 address in the form of an IPv6 one',
    help: "write '10.0.0.1'",
  },
  {
    name: 'a name among addresses',
    make: (map) => new ExternalService(map, 'db', { addresses: [{ address: 'db.example.com' }], ports }),
    ruleId: 'options/invalid',
    at: "address: «'db.example.com'»",
    message: '"db.example.com" is not an address',
    help: '203.0.113.7',
  },
  {
    name: 'an address as a name',
    make: (map) => new ExternalService(map, 'db', { dns: '203.0.113.7', ports }),
    ruleId: 'options/invalid',
    at: "dns: «'203.0.113.7'»",
    message: 'must be a DNS name, not an address',
    help: "addresses: ['203.0.113.7']",
  },
  {
    name: 'no address at all',
    make: (map) => new ExternalService(map, 'db', { addresses: [], ports }),
    ruleId: 'options/invalid',
    at: 'addresses: «[]»',
    message: 'addresses: must not be empty',
  },
  {
    name: 'an address twice, written in two ways',
    make: (map) => new ExternalService(map, 'db', { addresses: ['2001:db8::7', '2001:DB8:0::7'], ports }),
    ruleId: 'exposure/address',
    at: "«'2001:DB8:0::7'»",
    message: '2001:DB8:0::7 is there twice, as 2001:db8::7 too',
    help: 'drop one',
  },
  {
    name: 'more addresses than a slice holds',
    make: (map) => {
      const addresses = Array.from({ length: 1001 }, (_, index) => `10.1.${index >> 8}.${index & 255}`);
      new ExternalService(map, 'db', { addresses, ports });
    },
    ruleId: 'exposure/too-many',
    at: '{ «addresses», ports }',
    message: '1001 addresses: one EndpointSlice holds at most 1000',
    help: 'several external services',
  },
  {
    name: 'nodes for an address that the version lacks',
    make: (map) =>
      new ExternalService(map, 'db', { addresses: [{ address: '203.0.113.7', forNodes: ['node-1'] }], ports }),
    within: { cluster: { kubernetes: '1.33' } },
    ruleId: 'version/feature',
    at: "«forNodes»: ['node-1']",
    message: 'Kubernetes 1.33 has no forNodes of an EndpointSlice',
    help: '1.34 or newer',
  },
  {
    name: 'a zone in Endpoints',
    make: (map) =>
      new ExternalService(map, 'db', { addresses: [{ address: '203.0.113.7', zone: 'a' }], ports, by: 'Endpoints' }),
    within: { cluster: { kubernetes: '1.32' } },
    ruleId: 'exposure/endpoints',
    at: "«zone»: 'a'",
    message: "Endpoints can't say zone",
    help: 'drop zone',
  },
  {
    name: 'Endpoints where they are deprecated',
    make: (map) => new ExternalService(map, 'db', { addresses: ['203.0.113.7'], ports, by: 'Endpoints' }),
    within: { cluster: { kubernetes: '1.33' } },
    ruleId: 'exposure/endpoints',
    at: "by: «'Endpoints'»",
    message: 'Kubernetes 1.33 deprecates Endpoints',
    help: 'leave by out',
  },
  {
    name: 'a name and addresses of one external service',
    make: (map) => new ExternalService(map, 'db', { addresses: ['203.0.113.7'], dns: 'db.example.com', ports }),
    ruleId: 'options/conflict',
    at: '«',
    message: 'does not go with',
    help: 'drop one or the other',
  },
  {
    name: 'a call from a strict map to nobody knows where',
    make: (map) => {
      const db = new ExternalService(map, 'db', { dns: 'db.example.com', ports });
      new StatelessApp(map, 'api', { image, env: { DB: db.host } });
    },
    within: { network: 'strict' },
    ruleId: 'network/external-destination',
    at: 'DB: «db.host»',
    message: 'no policy of the strict map shop can open the way',
    help: "cidrs: ['203.0.113.0/24']",
  },
  {
    name: 'a port that a workload of another repository lacks',
    make: (map, app) => {
      const billing = new ExternalMap(app, 'billing', { workloads: { api: { ports: { http: 8080 } } } });
      const { api } = billing.workloads as unknown as { api: { ports: { grpc: { address: string } } } };
      new StatelessApp(map, 'web', { image, env: { API: api.ports.grpc.address } });
    },
    ruleId: 'reference/port',
    at: 'api.ports.«grpc».address',
    message: 'billing/api has no port "grpc"',
    help: 'its ports are http',
  },
  {
    name: 'a map of another repository that this one makes',
    make: (_, app) => new ExternalMap(app, 'shop'),
    ruleId: 'map/duplicate-map',
    at: "(app, «'shop'»)",
    message: 'map shop is made by this app, so it is none of another repository',
    help: 'refer to that map itself',
  },
  {
    name: 'a controller without a domain',
    make: (_, app) => new IngressClass(app, 'nginx', { controller: 'ingress-nginx' }),
    ruleId: 'options/invalid',
    at: "controller: «'ingress-nginx'»",
    message: '"ingress-nginx" is not the name of a controller',
    help: "'k8s.io/ingress-nginx'",
  },
  {
    name: 'two default classes of a cluster',
    make: (_, app) => {
      new IngressClass(app, 'a', { controller: 'k8s.io/a', default: true });
      new IngressClass(app, 'b', { controller: 'k8s.io/b', default: true });
    },
    ruleId: 'exposure/taken',
    at: "'k8s.io/b', default: «true»",
    message: 'has a default class already: a (IngressClass)',
    help: 'keep one',
  },
  {
    name: 'controllers on ingress nodes that the cluster lacks',
    make: (_, app) => new ServiceMap(app, 'edge', { ingressNodes: true }),
    ruleId: 'map/ingress-nodes',
    at: 'ingressNodes: «true»',
    message: 'does not say which nodes are set apart',
    help: 'ingressNodes: { labels:',
  },
];
