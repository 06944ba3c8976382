import { expect, it } from 'vitest';
import { selector } from '../../../../src/validation/rules/disruption-budget/selector.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(selector);

it('may be missing', () => {
  expect(judgedBy(selector, sample('PodDisruptionBudget', {}))).toEqual([]);
  expect(judgedBy(selector, sample('PodDisruptionBudget', { selector: { matchLabels: { 'a b': 'c' } } }))).toHaveLength(
    1,
  );
});
