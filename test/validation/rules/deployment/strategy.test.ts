import { expect, it } from 'vitest';
import { strategy } from '../../../../src/validation/rules/deployment/strategy.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(strategy);

it('takes null for nothing, and finds what says nothing', () => {
  const found = (rollingUpdate: unknown) =>
    judgedBy(strategy, workload('Deployment', { strategy: { type: 'Recreate', rollingUpdate } }));
  expect(found(null)).toEqual([]);
  expect(found({})).toHaveLength(1);
});
