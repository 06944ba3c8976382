import { clusterIp } from '../../../../src/validation/rules/service/cluster-ip.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(clusterIp);

it('takes one address of each family', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { clusterIP: 10.96.3.4, clusterIPs: [10.96.3.4, 'fd00:96::7'], ipFamilyPolicy: PreferDualStack, ports: [{ port: 80 }] } }`;
  expect(judgedBy(clusterIp, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds None beside an address', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { clusterIP: None, clusterIPs: [None, 10.96.3.4], ports: [{ port: 80 }] } }`;
  expect(judgedBy(clusterIp, yaml).map(({ path }) => path)).toEqual(['/spec/clusterIPs']);
});

it('finds an address of another family than said', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { clusterIP: 10.96.3.4, ipFamilies: [IPv6], ports: [{ port: 80 }] } }`;
  expect(judgedBy(clusterIp, yaml).map(({ path }) => path)).toEqual(['/spec/clusterIP']);
});

it('takes leading zeros before 1.36', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { clusterIP: 010.96.3.4, ports: [{ port: 80 }] } }`;
  expect(judgedBy(clusterIp, yaml, { version: '1.35' }).map(({ path }) => path)).toEqual([]);
});

it('finds leading zeros from 1.36 on', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { clusterIP: 010.96.3.4, ports: [{ port: 80 }] } }`;
  expect(judgedBy(clusterIp, yaml, { version: '1.36' }).map(({ path }) => path)).toEqual(['/spec/clusterIP']);
});
