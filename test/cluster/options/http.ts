import { ExposedService, type HttpRouting, type ServiceMap, StatelessApp } from 'servicemap';
import type { Around } from './pods.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'] as const;

/** What both an Ingress and an HTTPRoute can say. */
export function plainHttp(map: ServiceMap, { api }: Pick<Around, 'api'>): void {
  const other = new StatelessApp(map, 'other-web', { image, ports: { web: 3000 } });
  new ExposedService(map, 'virtual-hosts', {
    target: api,
    http: {
      hosts: ['virtual.example.com'],
      pathType: 'Prefix',
      routes: {
        exact: { path: '/login', pathType: 'Exact', port: 'http' },
        admin: { hosts: ['admin.example.com'], target: other, port: 'web' },
        images: { hosts: ['admin.example.com'], path: '/images', pathType: 'Prefix' },
      },
    },
  });
  new ExposedService(map, 'any-host', { target: api, http: { hosts: 'any', path: '/any' } });
}

/** What only an Ingress can say. */
export function ingressHttp(map: ServiceMap, { api }: Pick<Around, 'api'>): void {
  const resource = { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'static' };
  new ExposedService(map, 'of-a-controller', {
    target: api,
    http: {
      hosts: ['controller.example.com'],
      pathType: 'ImplementationSpecific',
      by: 'Ingress',
      class: 'other',
      tls: { issuer: 'letsencrypt', kind: 'ClusterIssuer' },
      defaultBackend: { target: api, port: 'http' },
      routes: {
        static: { path: '/static', resource },
        own: {
          hosts: ['own.example.com'],
          tls: { secret: 'own-tls' },
          path: '/own.*',
          pathType: 'ImplementationSpecific',
        },
      },
    },
  });
  new ExposedService(map, 'of-a-bucket', {
    target: api,
    http: { hosts: ['bucket.example.com'], defaultBackend: { resource }, tls: { issuer: 'own', kind: 'Issuer' } },
  });
}

/** What only an HTTPRoute can say. */
export function routedHttp(map: ServiceMap, { api }: Pick<Around, 'api'>): void {
  const next = new StatelessApp(map, 'next-web', { image, ports: { http: 3000 } });
  const all: HttpRouting = {
    methods: [...METHODS],
    headers: { 'X-Version': '2', 'X-Agent': { regex: 'curl.*' } },
    query: { debug: 'true', page: { regex: '[0-9]+' } },
    requestHeaders: { set: { 'X-Set': '1' }, add: { 'X-Add': '2' }, remove: ['X-Remove'] },
    responseHeaders: { set: { 'X-Set': '1' }, add: { 'X-Add': '2' }, remove: ['Server'] },
    rewrite: { hostname: 'internal.example.com', path: '/' },
    cors: {
      allowOrigins: ['https://app.example.com', 'http://*.example.com:8080'],
      allowMethods: [...METHODS],
      allowHeaders: ['X-Version'],
      exposeHeaders: ['X-Request-Id'],
      allowCredentials: true,
      maxAge: 3600,
    },
    extensions: [{ group: 'gateway.example.com', kind: 'RateLimit', name: 'slow' }],
    timeouts: { request: '10s', backendRequest: '2s500ms' },
    backends: [
      { target: api, port: 'http', weight: 9 },
      { target: next, weight: 1 },
    ],
    mirrors: [{ target: next, port: 'http', percent: 5 }, { target: next }],
  };
  new ExposedService(map, 'routed', {
    target: api,
    http: {
      ...all,
      hosts: ['routed.example.com'],
      by: 'HTTPRoute',
      listener: 'https',
      path: '/v[0-9]+',
      pathType: 'RegularExpression',
      routes: {
        everything: { ...all, path: '/everything', methods: ['GET'], rewrite: { prefix: '/' } },
        expression: {
          path: '/.*[.]php',
          pathType: 'RegularExpression',
          cors: { allowOrigins: ['*'], allowMethods: ['*'], allowCredentials: false },
        },
        moved: {
          path: '/moved',
          redirect: { scheme: 'https', hostname: 'www.example.com', prefix: '/new', port: 8443, statusCode: 301 },
        },
        found: { path: '/found', redirect: { path: '/here', statusCode: 302 } },
        other: { path: '/other', redirect: { scheme: 'http', statusCode: 303 } },
        temporary: { path: '/temporary', redirect: { hostname: 'temporary.example.com', statusCode: 307 } },
        permanent: { path: '/permanent', redirect: { hostname: 'permanent.example.com', statusCode: 308 } },
      },
    },
  });
  new ExposedService(map, 'to-https', {
    target: api,
    http: { hosts: ['plain.example.org'], listener: 'http', redirect: { scheme: 'https' } },
  });
}
