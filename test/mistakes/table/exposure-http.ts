import { ExposedService } from '../../../src/index.js';
import type { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const ingress = { cluster: { ingress: { from: [{ namespace: 'ingress-nginx' }] } } };
const gateway = { cluster: { gateway: { name: 'public', namespace: 'gateway' } } };
const hosts = ['shop.example.com'];

const api = (map: ServiceMap) => new StatelessApp(map, 'api', { image, ports: { http: 8080 } });

/** What an Ingress or an HTTPRoute alone can do, asked of the other. */
export const exposureHttpMistakes: readonly MistakeRow[] = [
  {
    name: 'two that answer the same requests',
    make: (map) => {
      new ExposedService(map, 'front', { target: api(map), http: { hosts } });
      const web = new StatelessApp(map, 'web', { image, ports: { http: 80 } });
      new ExposedService(map, 'other', { target: web, http: { hosts: ['shop.example.com'] } });
    },
    within: ingress,
    ruleId: 'reference/same-route',
    at: "http: { «hosts»: ['shop.example.com'] }",
    message: 'shop.example.com/ is answered by shop/front (ExposedService) already',
    help: 'make it a route of the other',
  },
  {
    name: 'an address of a page as a host',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts: ['https://a.example.com/x'] } }),
    within: ingress,
    ruleId: 'options/invalid',
    at: "hosts: [«'https://a.example.com/x'»]",
    message: 'is more than a host',
    help: "write 'a.example.com'",
  },
  {
    name: 'a star as a host',
    make: (map) => new ExposedService(map, 'door', { target: api(map), http: { hosts: ['*'] } }),
    within: ingress,
    ruleId: 'options/invalid',
    at: "hosts: [«'*'»]",
    message: '"*" is no host',
    help: "say hosts: 'any'",
  },
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
];
