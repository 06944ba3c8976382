import { externalTrafficPolicy } from '../../../../src/validation/rules/service/external-traffic-policy.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(externalTrafficPolicy);

it('takes it with externalIPs from 1.29 on', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { externalIPs: [198.51.100.1], externalTrafficPolicy: Local } }`;
  expect(judgedBy(externalTrafficPolicy, yaml, { version: '1.29' }).map(({ path }) => path)).toEqual([]);
});

it('finds it with externalIPs on 1.28', () => {
  const yaml = `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { externalIPs: [198.51.100.1], externalTrafficPolicy: Local } }`;
  expect(judgedBy(externalTrafficPolicy, yaml, { version: '1.28' }).map(({ path }) => path)).toEqual([
    '/spec/externalTrafficPolicy',
  ]);
});
