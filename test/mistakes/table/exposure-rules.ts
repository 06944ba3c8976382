import { ExposedService } from '../../../src/index.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const ingress = { cluster: { ingress: { from: [{ namespace: 'ingress-nginx' }] } } };
const gateway = { cluster: { gateway: { name: 'public', namespace: 'gateway' } } };
const hosts = ['shop.example.com'];

const api = (map: ServiceMap) => new StatelessApp(map, 'api', { image, ports: { http: 8080 } });

/** Mistakes with the rules of HTTP from outside the cluster. */
export const exposureRuleMistakes: readonly MistakeRow[] = [
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
    name: 'all origins beside one',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        http: { hosts, cors: { allowOrigins: ['*', 'https://app.example.com'] } },
      }),
    within: gateway,
    ruleId: 'options/invalid',
    at: "allowOrigins: «['*', 'https://app.example.com']»",
    message: "http.cors.allowOrigins: holds '*', which stands for all, beside others",
    help: "keep '*' alone",
  },
  {
    name: 'an origin without a scheme',
    make: (map) =>
      new ExposedService(map, 'door', {
        target: api(map),
        http: { hosts, cors: { allowOrigins: ['app.example.com'] } },
      }),
    within: gateway,
    ruleId: 'options/invalid',
    at: "allowOrigins: [«'app.example.com'»]",
    message: '"app.example.com" is not an origin',
    help: "'https://app.example.com'",
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
