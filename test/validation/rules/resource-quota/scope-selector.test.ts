import { expect, it } from 'vitest';
import { scopeSelector } from '../../../../src/validation/rules/resource-quota/scope-selector.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(scopeSelector);

const count = (...matchExpressions: unknown[]) =>
  judgedBy(scopeSelector, sample('ResourceQuota', { hard: { pods: 1 }, scopeSelector: { matchExpressions } })).length;

it.each([
  [{ scopeName: 'PriorityClass', operator: 'DoesNotExist' }, 0],
  [{ scopeName: 'PriorityClass', operator: 'NotIn', values: [] }, 1],
  [{ scopeName: 'Terminating', operator: 'Exists', values: ['a'] }, 1],
  [{ scopeName: 'Terminating', operator: 'In' }, 2],
  [null, 0],
])('%j: %i', (requirement, found) => {
  expect(count(requirement)).toBe(found);
});

it('contradicts itself as scopes do', () => {
  const exists = (scopeName: string) => ({ scopeName, operator: 'Exists' });
  expect(count(exists('Terminating'), exists('NotTerminating'))).toBe(1);
});
