import { backend } from '../../../../src/validation/rules/ingress/backend.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(backend);

it('takes names of Services that start with a digit from 1.36 on', () => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { defaultBackend: { service: { name: 1a, port: { number: 80 } } } } }`;
  expect(judgedBy(backend, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds them before', () => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { defaultBackend: { service: { name: 1a, port: { number: 80 } } } } }`;
  expect(judgedBy(backend, yaml, { version: '1.35' }).map(({ path }) => path)).toEqual([
    '/spec/defaultBackend/service/name',
  ]);
});
