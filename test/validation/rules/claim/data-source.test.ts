import { dataSource } from '../../../../src/validation/rules/claim/data-source.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(dataSource);

it('says nothing of sources that the server drops', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: a }, spec: { dataSource: { kind: Pod, name: a } } }`;
  expect(judgedBy(dataSource, yaml).map(({ path }) => path)).toEqual([]);
});

it('says nothing of another namespace while its gate is off', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: a }, spec: { dataSourceRef: { kind: Pod, name: a, namespace: b } } }`;
  expect(judgedBy(dataSource, yaml).map(({ path }) => path)).toEqual([]);
});
