import { backendPort as rule } from '../../../../src/validation/rules/reference/backend-port.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('knows ports by name', () => {
  const yaml = (name: string) => `
  { apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { defaultBackend: { service: { name: a, port: { name: ${name} } } } } }
  ---
  { apiVersion: v1, kind: Service, metadata: { name: a }, spec: { ports: [{ name: http, port: 80 }] } }`;
  expect(judgedBy(rule, yaml('http'))).toEqual([]);
  expect(judgedBy(rule, yaml('web')).map(({ path, help }) => [path, help])).toEqual([
    ['/spec/defaultBackend/service/port/name', 'write http'],
  ]);
});
