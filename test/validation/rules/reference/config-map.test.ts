import { configMap as rule } from '../../../../src/validation/rules/reference/config-map.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('lets be what is optional, made by others or said to be outside', () => {
  const pod = (from: string) =>
    `{ apiVersion: v1, kind: Pod, metadata: { name: web }, spec: { containers: [{ name: web, envFrom: [{ ${from} }] }] } }`;
  expect(judgedBy(rule, pod('configMapRef: { name: a, optional: true }'))).toEqual([]);
  expect(judgedBy(rule, pod('configMapRef: { name: a }'), { externals: [{ kind: 'ConfigMap', name: 'a' }] })).toEqual(
    [],
  );
  expect(judgedBy(rule, pod('configMapRef: { name: a }')).map(({ severity }) => severity)).toEqual(['warning']);
});

it('knows volumes, the map that each namespace has, and other namespaces', () => {
  const yaml = `
  apiVersion: v1
  kind: Pod
  metadata: { name: web, namespace: shop }
  spec:
    initContainers: [{ name: a, env: [{ name: A, valueFrom: { configMapKeyRef: { name: one, key: a } } }] }, null]
    containers: [{ name: web }]
    volumes:
      - { name: a, configMap: { name: kube-root-ca.crt } }
      - { name: b, configMap: { name: two } }
      - { name: c, projected: { sources: [{ configMap: { name: three } }, { configMap: null }] } }
  ---
  apiVersion: v1
  kind: ConfigMap
  metadata: { name: two, namespace: other }`;
  expect(judgedBy(rule, yaml).map(({ path }) => path)).toEqual([
    '/spec/initContainers/0/env/0/valueFrom/configMapKeyRef/name',
    '/spec/volumes/1/configMap/name',
    '/spec/volumes/2/projected/sources/0/configMap/name',
  ]);
});
