import { storageRequest } from '../../../../src/validation/rules/claim/storage-request.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(storageRequest);

it('takes the smallest amount', () => {
  const yaml = `{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: a }, spec: { resources: { requests: { storage: 0.1n } } } }`;
  expect(judgedBy(storageRequest, yaml).map(({ path }) => path)).toEqual([]);
});
