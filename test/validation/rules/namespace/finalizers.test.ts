import { expect, it } from 'vitest';
import { finalizers } from '../../../../src/validation/rules/namespace/finalizers.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(finalizers);

it.each([
  [['orphan', 'a/b'], 0],
  [['x', null, 'A_/b'], 3],
])('%j: %i', (list, count) => {
  expect(judgedBy(finalizers, sample('Namespace', { finalizers: list }))).toHaveLength(count);
});
