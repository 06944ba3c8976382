import { ExposedService } from '../../../src/index.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const ingress = { cluster: { ingress: { from: [{ namespace: 'ingress-nginx' }] } } };
const gateway = { cluster: { gateway: { name: 'public', namespace: 'gateway' } } };
const hosts = ['shop.example.com'];

const api = (map: ServiceMap, name = 'api') => new StatelessApp(map, name, { image, ports: { http: 8080 } });

/** Mistakes with HTTP from outside the cluster. */
export const exposureHttpMistakes: readonly MistakeRow[] = [
  {
    name: 'a header for an Ingress',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts, headers: { 'X-A': '1' } } }),
    within: ingress,
    ruleId: 'exposure/needs-gateway',
    at: '«headers»',
    message: 'an Ingress has no headers: it takes a Gateway',
    help: 'gateway: { name, namespace }',
  },
  {
    name: 'shares of requests by an Ingress, in a route',
    make: (map) => {
      const target = api(map);
      const routes = { next: { path: '/next', backends: [{ target, weight: 1 }] } };
      new ExposedService(map, 'door', { target, http: { hosts, routes } });
    },
    within: ingress,
    ruleId: 'exposure/needs-gateway',
    at: '«backends»: [{ target, weight: 1 }]',
    message: 'an Ingress has no backends',
    help: 'Gateway',
  },
  {
    name: 'a listener of an Ingress',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts, listener: 'https' } }),
    within: ingress,
    ruleId: 'exposure/needs-gateway',
    at: "«listener»: 'https'",
    message: 'an Ingress has no listener',
    help: 'Gateway',
  },
  {
    name: 'an expression for a path of an Ingress',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), http: { hosts, pathType: 'RegularExpression' } }),
    within: ingress,
    ruleId: 'exposure/needs-gateway',
    at: "pathType: «'RegularExpression'»",
    message: 'an Ingress knows no regular expressions',
    help: "pathType: 'ImplementationSpecific'",
  },
  {
    name: 'the class of an Ingress as an annotation',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        http: { hosts, annotations: { 'kubernetes.io/ingress.class': 'nginx' } },
      }),
    within: ingress,
    ruleId: 'exposure/class',
    at: "«'kubernetes.io/ingress.class'»: 'nginx'",
    message: 'no annotation any more',
    help: "class: 'nginx'",
  },
  {
    name: 'a certificate from an issuer for no host',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), http: { hosts: 'any', tls: { issuer: 'letsencrypt' } } }),
    within: ingress,
    ruleId: 'exposure/tls',
    at: "tls: «{ issuer: 'letsencrypt' }»",
    message: 'an issuer makes certificates for hosts',
    help: 'name the hosts',
  },
  {
    name: 'a route without a Gateway',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts, by: 'HTTPRoute' } }),
    within: ingress,
    ruleId: 'exposure/no-gateway',
    at: "by: «'HTTPRoute'»",
    message: 'does not say which Gateway',
    help: "gateway: { name: 'public', namespace: 'gateway' }",
  },
  {
    name: 'a certificate that a route brings',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts, tls: { secret: 'own' } } }),
    within: gateway,
    ruleId: 'exposure/tls-of-gateway',
    at: "tls: «{ secret: 'own' }»",
    message: "a route can't bring its own",
    help: 'tls: true',
  },
  {
    name: 'a default backend of a route',
    make: (map) => {
      const target = api(map);
      new ExposedService(map, 'door', { target, http: { hosts, defaultBackend: { target } } });
    },
    within: gateway,
    ruleId: 'exposure/needs-ingress',
    at: '«defaultBackend»: { target }',
    message: 'an HTTPRoute has no default backend',
    help: "hosts: 'any'",
  },
  {
    name: 'the class of a route',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts, class: 'nginx' } }),
    within: gateway,
    ruleId: 'exposure/needs-ingress',
    at: "«class»: 'nginx'",
    message: 'an HTTPRoute has no class',
    help: 'drop it',
  },
  {
    name: 'a path for a controller to read, in a route',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), http: { hosts, pathType: 'ImplementationSpecific' } }),
    within: gateway,
    ruleId: 'exposure/needs-ingress',
    at: "pathType: «'ImplementationSpecific'»",
    message: 'every implementation reads in its own way',
    help: "'Prefix', 'Exact'",
  },
  {
    name: 'a bucket behind a route',
    make: (map) => {
      const routes = { static: { path: '/static', resource: { kind: 'Bucket', name: 'static' } } };
      new ExposedService(map, 'door', { target: api(map), http: { hosts, routes } });
    },
    within: gateway,
    ruleId: 'exposure/needs-ingress',
    at: '«resource»: {',
    message: 'an HTTPRoute has no backend that is no Service',
    help: 'lead it to a workload',
  },
  {
    name: 'too many hosts for a route',
    make: (map) => {
      const many = Array.from({ length: 17 }, (_, index) => `shop-${index}.example.com`);
      new ExposedService(map, 'door', { target: api(map), http: { hosts: many } });
    },
    within: gateway,
    ruleId: 'exposure/too-many',
    at: 'hosts: «many»',
    message: 'at most 16 hosts',
    help: 'another ExposedService',
  },
  {
    name: 'a path that not everybody reads alike',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts, path: '/a/../b' } }),
    within: ingress,
    ruleId: 'exposure/path',
    at: "path: «'/a/../b'»",
    message: 'holds "/../"',
    help: 'in the end',
  },
  {
    name: 'a path that no URL has',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts, path: '/a b' } }),
    within: gateway,
    ruleId: 'exposure/path',
    at: "path: «'/a b'»",
    message: 'characters that no URL has',
    help: "'/a%20b'",
  },
  {
    name: 'a redirection of what is rewritten',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        http: { hosts, redirect: { scheme: 'https' }, rewrite: { path: '/' } },
      }),
    within: gateway,
    ruleId: 'exposure/http',
    at: '«rewrite»: {',
    message: 'rewrite does not go with redirect',
    help: 'drop one or the other',
  },
  {
    name: 'two replacements of one path',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), http: { hosts, rewrite: { path: '/', prefix: '/' } } }),
    within: gateway,
    ruleId: 'exposure/http',
    at: "«prefix»: '/'",
    message: 'path replaces the whole path',
    help: 'keep one',
  },
  {
    name: 'a replacement for a prefix that is none',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        http: { hosts, pathType: 'Exact', rewrite: { prefix: '/new' } },
      }),
    within: gateway,
    ruleId: 'exposure/http',
    at: "prefix: «'/new'»",
    message: 'only of one prefix',
    help: "pathType: 'Prefix'",
  },
  {
    name: 'a part that may take longer than the whole',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        http: { hosts, timeouts: { request: '1s', backendRequest: '1500ms' } },
      }),
    within: gateway,
    ruleId: 'exposure/http',
    at: "backendRequest: «'1500ms'»",
    message: 'may take 1500ms, the whole answer only 1s',
    help: 'at most as long',
  },
  {
    name: 'a duration in another form',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), http: { hosts, timeouts: { request: '1.5s' } } }),
    within: gateway,
    ruleId: 'options/invalid',
    at: "request: «'1.5s'»",
    message: 'http.timeouts.request: "1.5s" is not a duration',
    help: "'1m30s'",
  },
  {
    name: 'a host twice',
    make: (map) =>
      new ExposedService(map, 'door', { target: api(map), http: { hosts: ['a.example.com', 'a.example.com'] } }),
    within: ingress,
    ruleId: 'exposure/http',
    at: "['a.example.com', «'a.example.com'»]",
    message: 'a.example.com is there twice',
    help: 'drop one',
  },
  {
    name: 'two routes for the same requests',
    make: (map) => {
      const routes = { a: { path: '/a' }, b: { path: '/a' } };
      new ExposedService(map, 'door', { target: api(map), http: { hosts, routes } });
    },
    within: ingress,
    ruleId: 'exposure/ambiguous',
    at: "«b»: { path: '/a' }",
    message: 'route "a" is for shop.example.com/a too',
    help: 'another path',
  },
  {
    name: 'a route that repeats the exposed service',
    make: (map) => {
      const routes = { all: { port: 'http' } };
      new ExposedService(map, 'door', { target: api(map), http: { hosts, routes } });
    },
    within: gateway,
    ruleId: 'exposure/ambiguous',
    at: "«all»: { port: 'http' }",
    message: 'the exposed service itself is for shop.example.com/ too',
    help: 'another path',
  },
  {
    name: 'a route to another map',
    make: (map, app) => {
      const routes = { other: { path: '/other', target: api(new ServiceMap(app, 'other')) } };
      new ExposedService(map, 'door', { target: api(map), http: { hosts, routes } });
    },
    within: ingress,
    ruleId: 'reference/other-namespace',
    at: "target: «api(new ServiceMap(app, 'other'))»",
    message: 'other/api is in another map',
    help: 'map other',
  },
  {
    name: 'a route to a port that is not there',
    make: (map) => {
      const routes = { other: { path: '/other', port: 'htpp' } };
      new ExposedService(map, 'door', { target: api(map), http: { hosts, routes } });
    },
    within: ingress,
    ruleId: 'reference/port',
    at: "other: { path: '/other', port: «'htpp'» }",
    message: 'has no port "htpp"',
    help: 'did you mean "http"?',
  },
  {
    name: 'a misspelt option of a route',
    make: (map) => {
      const routes = { other: { paht: '/other' } as object };
      new ExposedService(map, 'door', { target: api(map), http: { hosts, routes } });
    },
    within: ingress,
    ruleId: 'options/unknown',
    at: '«paht»',
    message: 'there is no option "paht" in http.routes.other',
    help: 'did you mean "path"?',
  },
];
