import { allowedTopologies } from '../../../../src/validation/rules/storage-class/allowed-topologies.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(allowedTopologies);

it('finds a place without labels', () => {
  const yaml = `{ apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: { name: a }, provisioner: a, allowedTopologies: [{}] }`;
  expect(judgedBy(allowedTopologies, yaml).map(({ path }) => path)).toEqual([
    '/allowedTopologies/0/matchLabelExpressions',
  ]);
});

it('takes a key of null for none', () => {
  const yaml = `{ apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: { name: a }, provisioner: a, allowedTopologies: [{ matchLabelExpressions: [{ key: null, values: [a] }] }] }`;
  expect(judgedBy(allowedTopologies, yaml).map(({ path }) => path)).toEqual([
    '/allowedTopologies/0/matchLabelExpressions/0/key',
  ]);
});
