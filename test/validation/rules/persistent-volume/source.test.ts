import { source } from '../../../../src/validation/rules/persistent-volume/source.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(source);

it('overlooks a flexVolume behind others, as the server does', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { hostPath: { path: /a }, flexVolume: { driver: a } } }`;
  expect(judgedBy(source, yaml).map(({ path }) => path)).toEqual([]);
});

it('takes a source that is null for none', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { hostPath: { path: /a }, nfs: null } }`;
  expect(judgedBy(source, yaml).map(({ path }) => path)).toEqual([]);
});
