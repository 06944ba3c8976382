import { expect, it } from 'vitest';
import { renderHttpRoute, routesOf } from '../../../src/rendering/http/http-route.js';
import type { ResolvedRule } from '../../../src/rendering/http/resolved.js';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const rule = (parts: Partial<ResolvedRule>): ResolvedRule => ({
  key: undefined,
  hosts: ['a.example.com'],
  options: {},
  backends: [{ name: 'api', port: 80 }],
  mirrors: [],
  ...parts,
});
const service = { group: '', kind: 'Service' };
const gateway = { name: 'public', namespace: 'gateway' };

it('a route is attached to the Gateway', () => {
  expect(plain(renderHttpRoute([rule({})], gateway))).toEqual({
    parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'public', namespace: 'gateway' }],
    hostnames: ['a.example.com'],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: [{ ...service, name: 'api', port: 80, weight: 1 }],
      },
    ],
  });
  expect(plain(renderHttpRoute([rule({ hosts: [] })], { ...gateway, listener: 'https' }))).toMatchObject({
    parentRefs: [{ sectionName: 'https' }],
  });
  expect(plain(renderHttpRoute([rule({ hosts: [] })], gateway))).not.toHaveProperty('hostnames');
});

it('a rule matches by all that it says, once for each method', () => {
  const options = {
    path: '/v1',
    pathType: 'Exact' as const,
    methods: ['GET' as const, 'HEAD' as const],
    headers: { 'X-Version': '2', 'X-Agent': { regex: 'curl.*' } },
    query: { debug: 'true' },
  };
  const match = {
    path: { type: 'Exact', value: '/v1' },
    headers: [
      { type: 'Exact', name: 'X-Version', value: '2' },
      { type: 'RegularExpression', name: 'X-Agent', value: 'curl.*' },
    ],
    queryParams: [{ type: 'Exact', name: 'debug', value: 'true' }],
  };
  expect(plain(renderHttpRoute([rule({ options })], gateway))).toMatchObject({
    rules: [
      {
        matches: [
          { ...match, method: 'GET' },
          { ...match, method: 'HEAD' },
        ],
      },
    ],
  });
});

it('a rule changes, shares, copies and times requests', () => {
  const options = {
    requestHeaders: { set: { A: '1' }, add: { B: '2' }, remove: ['C'] },
    responseHeaders: { remove: ['Server'] },
    rewrite: { hostname: 'internal.example.com', prefix: '/' },
    timeouts: { request: '10s', backendRequest: '2s' },
  };
  const rendered = renderHttpRoute(
    [
      rule({
        options,
        backends: [
          { name: 'api', port: 80, weight: 9 },
          { name: 'next', port: 80, weight: 1 },
        ],
        mirrors: [{ name: 'shadow', port: 80, percent: 5 }],
      }),
    ],
    gateway,
  );
  expect(plain(rendered.rules[0])).toEqual({
    matches: [{ path: { type: 'PathPrefix', value: '/' } }],
    filters: [
      {
        type: 'RequestHeaderModifier',
        requestHeaderModifier: { set: [{ name: 'A', value: '1' }], add: [{ name: 'B', value: '2' }], remove: ['C'] },
      },
      { type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['Server'] } },
      {
        type: 'URLRewrite',
        urlRewrite: {
          hostname: 'internal.example.com',
          path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' },
        },
      },
      { type: 'RequestMirror', requestMirror: { backendRef: { ...service, name: 'shadow', port: 80 }, percent: 5 } },
    ],
    backendRefs: [
      { ...service, name: 'api', port: 80, weight: 9 },
      { ...service, name: 'next', port: 80, weight: 1 },
    ],
    timeouts: { request: '10s', backendRequest: '2s' },
  });
});

it('a rule answers browsers, and asks objects of the implementation', () => {
  const cors = { allowOrigins: ['https://app.example.com'], allowMethods: ['GET' as const], maxAge: 60 };
  const extensions = [{ group: 'gateway.example.com', kind: 'RateLimit', name: 'slow' }];
  expect(plain(renderHttpRoute([rule({ options: { cors, extensions } })], gateway))).toMatchObject({
    rules: [
      {
        filters: [
          { type: 'CORS', cors },
          { type: 'ExtensionRef', extensionRef: extensions[0] },
        ],
      },
    ],
  });
});

it('what the server fills into items of lists is written out', () => {
  const options = { redirect: { scheme: 'https' as const }, cors: { allowOrigins: ['*'] } };
  expect(plain(renderHttpRoute([rule({ options, backends: [] })], gateway))).toMatchObject({
    rules: [
      {
        filters: [
          { type: 'RequestRedirect', requestRedirect: { statusCode: 302 } },
          { type: 'CORS', cors: { maxAge: 5 } },
        ],
      },
    ],
  });
});

it('a redirection leads to no pod', () => {
  const options = { redirect: { scheme: 'https' as const, path: '/new', statusCode: 301 as const } };
  expect(plain(renderHttpRoute([rule({ options, backends: [] })], gateway).rules)).toEqual([
    {
      matches: [{ path: { type: 'PathPrefix', value: '/' } }],
      filters: [
        {
          type: 'RequestRedirect',
          requestRedirect: {
            scheme: 'https',
            statusCode: 301,
            path: { type: 'ReplaceFullPath', replaceFullPath: '/new' },
          },
        },
      ],
    },
  ]);
});

it('rules for the same hosts, in whatever order, share a route', () => {
  const groups = routesOf([
    rule({ hosts: ['a', 'b'] }),
    rule({ key: 'other', hosts: ['c'] }),
    rule({ key: 'same', hosts: ['b', 'a'] }),
  ]);
  expect(groups.map((group) => group.map(({ key }) => key))).toEqual([[undefined, 'same'], ['other']]);
});
