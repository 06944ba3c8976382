import { path } from '../../../../src/validation/rules/ingress/path.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(path);

it('lets controllers read odd paths of their own', () => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { rules: [{ http: { paths: [{ path: /a//.., pathType: ImplementationSpecific }] } }] } }`;
  expect(judgedBy(path, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds a path without type', () => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { rules: [{ http: { paths: [{ path: /a }] } }] } }`;
  expect(judgedBy(path, yaml).map(({ path }) => path)).toEqual(['/spec/rules/0/http/paths/0/pathType']);
});

it('finds dots at the end', () => {
  const yaml = `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { rules: [{ http: { paths: [{ path: /a/.., pathType: Prefix }] } }] } }`;
  expect(judgedBy(path, yaml).map(({ path }) => path)).toEqual(['/spec/rules/0/http/paths/0/path']);
});
