import { secretKey as rule } from '../../../../src/validation/rules/reference/secret-key.js';
import { expect, it } from 'vitest';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(rule);

it('does not guess the keys of a Secret that others make', () => {
  const pod =
    '{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, env: [{ name: A, valueFrom: { secretKeyRef: { name: s, key: k } } }] }] } }';
  const sealed = '{ apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: { name: s } }';
  expect(judgedBy(rule, `${pod}\n---\n${sealed}`)).toEqual([]);
});
