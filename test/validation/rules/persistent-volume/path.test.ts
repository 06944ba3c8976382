import { path } from '../../../../src/validation/rules/persistent-volume/path.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(path);

it('sees through detours to the root', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { hostPath: { path: //./ }, persistentVolumeReclaimPolicy: Recycle } }`;
  expect(judgedBy(path, yaml).map(({ path }) => path)).toEqual(['/spec/persistentVolumeReclaimPolicy']);
});

it('takes dots that are part of a name', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { local: { path: /a..b } } }`;
  expect(judgedBy(path, yaml).map(({ path }) => path)).toEqual([]);
});
