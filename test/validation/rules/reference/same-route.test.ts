import { sameRoute as rule } from '../../../../src/validation/rules/reference/same-route.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

const route = (name: string, more: string) =>
  `{ apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: { name: ${name} }, spec: { parentRefs: [{ name: gw }], hostnames: [a.example], rules: [{ ${more} }] } }`;

it('compares whole matches of routes, with what the standard fills in', () => {
  const yaml = (one: string, other: string) => `${route('a', one)}\n---\n${route('b', other)}`;
  expect(judgedBy(rule, yaml('', 'matches: [{ path: { type: PathPrefix, value: / } }]'))).toHaveLength(1);
  expect(judgedBy(rule, yaml('', 'matches: [{ method: POST }]'))).toEqual([]);
});

it('leaves a canary its share', () => {
  const ingress = (name: string, annotations: string) =>
    `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: ${name}, annotations: ${annotations} }, spec: { rules: [{ host: a.example, http: { paths: [{ path: /, pathType: Prefix }] } }] } }`;
  const canary = "{ nginx.ingress.kubernetes.io/canary: 'true' }";
  expect(judgedBy(rule, `${ingress('a', '{}')}\n---\n${ingress('b', canary)}`)).toEqual([]);
  expect(judgedBy(rule, `${ingress('a', '{}')}\n---\n${ingress('b', '{}')}`)).toHaveLength(1);
});
