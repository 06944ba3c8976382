import { describe, expect, it } from 'vitest';
import { httpSchema } from '../../../src/constructs/http/http-options.js';
import { renderIngress } from '../../../src/rendering/http/ingress.js';
import type { ResolvedRule } from '../../../src/rendering/http/resolved.js';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const hosts = ['a.example.com', '*.b.example.com'];
const backends = [{ name: 'api', port: 80 }];
const service = { service: { name: 'api', port: { number: 80 } } };
const rule = (parts: Partial<ResolvedRule>): ResolvedRule => ({
  key: undefined,
  hosts,
  options: {},
  backends,
  mirrors: [],
  ...parts,
});

it('an Ingress has a rule for each host', () => {
  const parts = { className: 'nginx', tls: [{ hosts, secretName: 'api-tls' }] };
  expect(plain(renderIngress([rule({ options: { path: '/v1', pathType: 'Exact' } })], parts))).toEqual({
    ingressClassName: 'nginx',
    tls: [{ hosts, secretName: 'api-tls' }],
    rules: hosts.map((host) => ({ host, http: { paths: [{ path: '/v1', pathType: 'Exact', backend: service }] } })),
  });
});

it('paths of one host stand together, also those of any host', () => {
  const resource = { kind: 'StorageBucket', name: 'static' };
  const rules = [
    rule({ hosts: [] }),
    rule({ key: 'static', hosts: [], options: { path: '/static' }, backends: [], resource }),
    rule({ key: 'admin', hosts: ['admin.example.com'] }),
  ];
  expect(plain(renderIngress(rules, { className: undefined, tls: [], defaultBackend: resource }))).toEqual({
    defaultBackend: { resource },
    rules: [
      {
        http: {
          paths: [
            { path: '/', pathType: 'Prefix', backend: service },
            { path: '/static', pathType: 'Prefix', backend: { resource } },
          ],
        },
      },
      { host: 'admin.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: service }] } },
    ],
  });
});

describe('is refused', () => {
  it.each<object>([
    { hosts: [] },
    { hosts: 'all' },
    { hosts: ['a_b.example.com'] },
    { hosts: ['*'] },
    { hosts: ['a.*.com'] },
    { hosts, path: 'v1' },
    { hosts, tls: 'yes' },
    { hosts, tls: { secret: 'a', issuer: 'b' } },
    { hosts, headers: { 'X Y': 'a' } },
    { hosts, headers: { 'X-Y': '' } },
    { hosts, timeouts: { request: '1.5s' } },
    { hosts, redirect: { statusCode: 200 } },
    { hosts, routes: { Api: {} } },
    { hosts, routes: { api: { hosts: [] } } },
  ])('%o', (http) => {
    expect(httpSchema.safeParse(http).success).toBe(false);
  });
});
