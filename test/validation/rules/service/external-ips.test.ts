import { externalIps } from '../../../../src/validation/rules/service/external-ips.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(externalIps);

it('finds what no other machine has', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { externalIPs: ['::1', 0.0.0.0, 'fe80::1', 224.0.0.1, 'ff02::1'] } }`;
  expect(judgedBy(externalIps, yaml).map(({ path }) => path)).toEqual([
    '/spec/externalIPs/0',
    '/spec/externalIPs/1',
    '/spec/externalIPs/2',
    '/spec/externalIPs/3',
    '/spec/externalIPs/4',
  ]);
});

it('takes wider multicast, as the server does', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { externalIPs: [239.1.1.1, 'ff05::1'] } }`;
  expect(judgedBy(externalIps, yaml).map(({ path }) => path)).toEqual([]);
});
