import { secret as rule } from '../../../../src/validation/rules/reference/secret.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('lets be what is optional, made by others or said to be outside', () => {
  const pod = (from: string) =>
    `{ apiVersion: v1, kind: Pod, metadata: { name: web }, spec: { containers: [{ name: web, envFrom: [{ ${from} }] }] } }`;
  expect(judgedBy(rule, pod('secretRef: { name: a, optional: true }'))).toEqual([]);
  expect(judgedBy(rule, pod('secretRef: { name: a }'), { externals: [{ kind: 'Secret', name: 'a' }] })).toEqual([]);
  expect(judgedBy(rule, pod('secretRef: { name: a }')).map(({ severity }) => severity)).toEqual(['warning']);
});

const using = (name: string) =>
  `{ apiVersion: v1, kind: Pod, metadata: { name: web }, spec: { containers: [{ name: web }], volumes: [{ name: a, secret: { secretName: ${name} } }] } }`;

it.each([
  '{ apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: { name: a } }',
  '{ apiVersion: cert-manager.io/v1, kind: Certificate, metadata: { name: b }, spec: { secretName: a } }',
  '{ apiVersion: external-secrets.io/v1beta1, kind: ExternalSecret, metadata: { name: b }, spec: { target: { name: a } } }',
  '{ apiVersion: example.com/v1, kind: Database, metadata: { name: b }, spec: { credentials: { secret: a } } }',
])('knows who makes Secrets: %s', (maker) => {
  expect(judgedBy(rule, `${using('a')}\n---\n${maker}`)).toEqual([]);
  expect(judgedBy(rule, `${using('c')}\n---\n${maker}`)).toHaveLength(1);
});
