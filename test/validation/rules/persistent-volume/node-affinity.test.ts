import { nodeAffinity } from '../../../../src/validation/rules/persistent-volume/node-affinity.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(nodeAffinity);

it('judges values from 1.33 on', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: In, values: ['a b'] }] }] } } } }`;
  expect(judgedBy(nodeAffinity, yaml, { version: '1.33' }).map(({ path }) => path)).toEqual([
    '/spec/nodeAffinity/required/nodeSelectorTerms/0/matchExpressions/0/values/0',
  ]);
});

it('not before', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: In, values: ['a b'] }] }] } } } }`;
  expect(judgedBy(nodeAffinity, yaml, { version: '1.32' }).map(({ path }) => path)).toEqual([]);
});

it('finds a selector without terms', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { nodeAffinity: { required: {} } } }`;
  expect(judgedBy(nodeAffinity, yaml).map(({ path }) => path)).toEqual([
    '/spec/nodeAffinity/required/nodeSelectorTerms',
  ]);
});
