import { expect, it } from 'vitest';
import { nodeSelectorFaults } from '../../../src/validation/faults/node-selector.js';

it('judges more values than a call takes arguments', () => {
  const values = Array.from({ length: 200_000 }, (_, index) => (index === 0 ? 'a b' : 'a'));
  const selector = { nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In' as const, values }] }] };
  expect(nodeSelectorFaults(selector, '', true).map(({ path }) => path)).toEqual([
    '/nodeSelectorTerms/0/matchExpressions/0/values/0',
  ]);
  expect(nodeSelectorFaults(selector, '', false)).toEqual([]);
});
