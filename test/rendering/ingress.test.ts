import { describe, expect, it } from 'vitest';
import { httpSchema, renderHttpRoute, renderIngress, tlsOf } from '../../src/rendering/ingress.js';

const backend = { name: 'api', port: 80 };
const hosts = ['a.example.com', '*.b.example.com'];

it('an Ingress has a rule for each host', () => {
  expect(renderIngress({ hosts, path: '/v1', pathType: 'Exact' }, backend, 'nginx', 'api-tls')).toEqual({
    ingressClassName: 'nginx',
    tls: [{ hosts, secretName: 'api-tls' }],
    rules: hosts.map((host) => ({
      host,
      http: {
        paths: [{ path: '/v1', pathType: 'Exact', backend: { service: { name: 'api', port: { number: 80 } } } }],
      },
    })),
  });
  expect(renderIngress({ hosts: ['a.example.com'] }, backend, undefined, undefined)).toMatchObject({
    rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix' }] } }],
  });
});

it('a route is attached to the Gateway', () => {
  expect(renderHttpRoute({ hosts }, backend, { name: 'public', namespace: 'gateway' })).toEqual({
    parentRefs: [{ name: 'public', namespace: 'gateway' }],
    hostnames: hosts,
    rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'api', port: 80 }] }],
  });
  expect(
    renderHttpRoute({ hosts, path: '/v1', pathType: 'Exact' }, backend, {
      name: 'p',
      namespace: 'g',
      listener: 'https',
    }),
  ).toMatchObject({
    parentRefs: [{ sectionName: 'https' }],
    rules: [{ matches: [{ path: { type: 'Exact', value: '/v1' } }] }],
  });
});

it.each([
  [undefined, 'le', undefined],
  [false, 'le', undefined],
  [true, undefined, { secret: 'door-tls', issuer: undefined }],
  [true, 'le', { secret: 'door-tls', issuer: 'le' }],
  [{ secret: 'own' }, 'le', { secret: 'own' }],
  [{ issuer: 'own' }, 'le', { secret: 'door-tls', issuer: 'own' }],
])('tls %o with the cluster’s issuer %s is %o', (tls, issuer, expected) => {
  expect(tlsOf(tls, 'door', issuer)).toEqual(expected);
});

describe('is refused', () => {
  it.each([
    { hosts: [] },
    { hosts: ['a_b.example.com'] },
    { hosts: ['*'] },
    { hosts: ['a.*.com'] },
    { hosts, path: 'v1' },
    { hosts, tls: 'yes' },
    { hosts, tls: { secret: 'a', issuer: 'b' } },
  ])('%o', (http) => {
    expect(httpSchema.safeParse(http).success).toBe(false);
  });
});
