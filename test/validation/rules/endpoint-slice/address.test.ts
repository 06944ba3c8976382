import { address } from '../../../../src/validation/rules/endpoint-slice/address.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(address);

it('wants the canonical form of IPv6 from 1.33 on', () => {
  const yaml = `{ apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: { name: a }, addressType: IPv6, endpoints: [{ addresses: ['2001:DB8::1'] }] }`;
  expect(judgedBy(address, yaml, { version: '1.33' }).map(({ path }) => path)).toEqual(['/endpoints/0/addresses/0']);
});

it('takes any form of it before', () => {
  const yaml = `{ apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: { name: a }, addressType: IPv6, endpoints: [{ addresses: ['2001:DB8::1'] }] }`;
  expect(judgedBy(address, yaml, { version: '1.32' }).map(({ path }) => path)).toEqual([]);
});

it('counts IPv4 in the form of IPv6 as IPv4', () => {
  const yaml = `{ apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: { name: a }, addressType: IPv6, endpoints: [{ addresses: ['::ffff:10.0.0.1'] }] }`;
  expect(judgedBy(address, yaml, { version: '1.30' }).map(({ path }) => path)).toEqual(['/endpoints/0/addresses/0']);
});

it('wants whole domain names', () => {
  const yaml = `{ apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: { name: a }, addressType: FQDN, endpoints: [{ addresses: [db, db.example.com., "*.example.com"] }] }`;
  expect(judgedBy(address, yaml).map(({ path }) => path)).toEqual([
    '/endpoints/0/addresses/0',
    '/endpoints/0/addresses/2',
  ]);
});
