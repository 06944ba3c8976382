import { typeKeys } from '../../../../src/validation/rules/secret/type-keys.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(typeKeys);

it('takes null for the JSON of a registry, as the server does', () => {
  const yaml = `{ apiVersion: v1, kind: Secret, metadata: { name: a }, type: kubernetes.io/dockercfg, stringData: { .dockercfg: 'null' } }`;
  expect(judgedBy(typeKeys, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds a list where an object must be', () => {
  const yaml = `{ apiVersion: v1, kind: Secret, metadata: { name: a }, type: kubernetes.io/dockercfg, stringData: { .dockercfg: '[]' } }`;
  expect(judgedBy(typeKeys, yaml).map(({ path }) => path)).toEqual(['/stringData/.dockercfg']);
});

it('takes what stringData covers', () => {
  const yaml = `{ apiVersion: v1, kind: Secret, metadata: { name: a }, type: kubernetes.io/ssh-auth, data: { ssh-privatekey: '' }, stringData: { ssh-privatekey: a } }`;
  expect(judgedBy(typeKeys, yaml).map(({ path }) => path)).toEqual([]);
});

it('finds an empty key', () => {
  const yaml = `{ apiVersion: v1, kind: Secret, metadata: { name: a }, type: kubernetes.io/ssh-auth, data: { ssh-privatekey: '' } }`;
  expect(judgedBy(typeKeys, yaml).map(({ path }) => path)).toEqual(['/data/ssh-privatekey']);
});
