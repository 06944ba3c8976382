import { expect, it } from 'vitest';
import { behavior } from '../../../../src/validation/rules/autoscaler/behavior.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { autoscaler } from '../../sample-objects.js';

testRule(behavior);

const policy = { type: 'Pods', value: 1, periodSeconds: 1 };
const paths = (rules: object, version: '1.34' | '1.36' = '1.36') =>
  judgedBy(behavior, autoscaler({ behavior: { scaleDown: rules } }), { version }).map(({ path }) =>
    path.split('/').at(-1),
  );

it.each([
  [{ policies: null, tolerance: '0.1' }, []],
  [{ policies: [null] }, ['type', 'value', 'periodSeconds']],
  [{ policies: [{ ...policy, value: 0, periodSeconds: 1801 }] }, ['value', 'periodSeconds']],
  [{ stabilizationWindowSeconds: 3601, selectPolicy: '' }, ['stabilizationWindowSeconds', 'selectPolicy']],
  [{ stabilizationWindowSeconds: -1 }, ['stabilizationWindowSeconds']],
])('%j', (rules, expected) => {
  expect(paths(rules)).toEqual(expected);
});

it('looks at the tolerance from 1.35 on', () => {
  expect(paths({ tolerance: -1 })).toEqual(['tolerance']);
  expect(paths({ tolerance: -1 }, '1.34')).toEqual([]);
});
