import { expect, it } from 'vitest';
import { finalizers } from '../../../../src/validation/rules/meta/finalizers.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(finalizers);

const messages = (list: unknown[], kind?: string, apiVersion?: string) =>
  judgedBy(finalizers, withMetadata({ name: 'a', finalizers: list }, kind, apiVersion)).map(({ message }) => message);

it('takes those of Kubernetes, one of two', () => {
  expect(messages(['kubernetes', 'orphan'])).toEqual([]);
  expect(messages(['orphan', 'foregroundDeletion'])).toEqual(['orphan and foregroundDeletion contradict each other']);
});

it('wants the form of a label key', () => {
  expect(messages(['a b/c', null])).toEqual(['in "a b/c", the part before "/" has white space', 'the name is empty']);
});

it('wants a domain where the server does', () => {
  expect(messages(['x'], 'Role', 'rbac.authorization.k8s.io/v1')).toHaveLength(1);
  expect(messages(['x'], 'PodDisruptionBudget', 'policy/v1')).toEqual([]);
  expect(messages(['x'], 'Certificate', 'cert-manager.io/v1')).toEqual([]);
});
