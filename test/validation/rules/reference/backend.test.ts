import { backend as rule } from '../../../../src/validation/rules/reference/backend.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('looks into other namespaces, and at what a filter mirrors to', () => {
  const yaml = `
  apiVersion: gateway.networking.k8s.io/v1
  kind: HTTPRoute
  metadata: { name: a }
  spec:
    rules:
      - backendRefs: [{ name: b, namespace: other, port: 1 }, { name: c, kind: ServiceImport, group: multicluster.x-k8s.io }]
        filters: [{ type: RequestMirror, requestMirror: { backendRef: { name: d } } }]
  ---
  { apiVersion: v1, kind: Service, metadata: { name: b } }`;
  expect(judgedBy(rule, yaml).map(({ path }) => path)).toEqual([
    '/spec/rules/0/backendRefs/0/name',
    '/spec/rules/0/filters/0/requestMirror/backendRef/name',
  ]);
});
