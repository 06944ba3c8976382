import { type App, ExposedService, type HttpExposure, ServiceMap, StatelessApp } from 'servicemap';

export const cluster = { gateway: { name: 'public', namespace: 'gateway', listener: 'https' } };

const image = 'ghcr.io/acme/web:1.0.0';

function exposed(app: App, http: HttpExposure): void {
  const map = new ServiceMap(app, 'shop');
  const target = new StatelessApp(map, 'web', { image, ports: { http: 8080 } });
  new ExposedService(map, 'storefront', { target, http });
}

export function matched(app: App): void {
  exposed(app, {
    hosts: ['shop.example.com'],
    path: '/shop',
    pathType: 'Exact',
    methods: ['GET'],
    headers: { 'X-Version': '2', 'X-Agent': { regex: 'curl.*' } },
    query: { debug: 'true', page: { regex: '[0-9]+' } },
    timeouts: { request: '10s', backendRequest: '2s' },
  });
}

export function changed(app: App): void {
  exposed(app, {
    hosts: ['shop.example.com'],
    requestHeaders: { set: { 'X-Set': '1' }, add: { 'X-Add': '2' }, remove: ['X-Remove'] },
    responseHeaders: { set: { 'X-Set': '1' }, add: { 'X-Add': '2' }, remove: ['Server'] },
    rewrite: { hostname: 'internal.example.com', prefix: '/' },
    routes: { whole: { path: '/whole', pathType: 'Exact', rewrite: { path: '/new' } } },
  });
}

export function crossOrigin(app: App): void {
  exposed(app, {
    hosts: ['shop.example.com'],
    cors: {
      allowOrigins: ['https://app.example.com'],
      allowMethods: ['GET', 'PUT'],
      allowHeaders: ['X-Version'],
      exposeHeaders: ['X-Request-Id'],
      allowCredentials: true,
      maxAge: 3600,
    },
    extensions: [{ group: 'gateway.example.com', kind: 'RateLimit', name: 'slow' }],
  });
}

export function redirected(app: App): void {
  exposed(app, {
    hosts: ['shop.example.com'],
    redirect: { scheme: 'https', hostname: 'www.example.com', prefix: '/new', port: 8443, statusCode: 301 },
    routes: { found: { path: '/found', redirect: { path: '/here', statusCode: 302 } } },
  });
}

export function shared(app: App): void {
  const map = new ServiceMap(app, 'shop');
  const target = new StatelessApp(map, 'web', { image, ports: { http: 8080 } });
  const next = new StatelessApp(map, 'next', { image, ports: { http: 3000 } });
  new ExposedService(map, 'storefront', {
    target,
    http: {
      hosts: ['shop.example.com'],
      backends: [
        { target, weight: 9 },
        { target: next, weight: 1 },
      ],
      mirrors: [{ target: next, port: 'http', percent: 5 }],
    },
  });
}
