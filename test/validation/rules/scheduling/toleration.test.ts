import { expect, it } from 'vitest';
import { toleration } from '../../../../src/validation/rules/scheduling/toleration.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(toleration);

it.each([
  [{ key: 'a', value: 'b c' }, 1],
  [{ key: 'a b', operator: 'Exists' }, 1],
  [{ key: 'a', operator: 'Gt', value: '1' }, 1],
  [{ key: '', operator: 'Exists', value: '' }, 0],
  [{ key: 'a', operator: 'In' }, 1],
  [{ operator: 'Exists', effect: 'Never' }, 1],
  [{ key: 'a', tolerationSeconds: -1, effect: 'NoExecute' }, 0],
  [null, 1],
])('judges %j', (one, faults) => {
  expect(placesFound(toleration, podWith({ tolerations: [one] }))).toHaveLength(faults);
});

it.each([
  ['1', 0],
  ['-1', 0],
  ['01', 1],
  ['9223372036854775808', 1],
  [null, 1],
])('compares with %s where a gate allows it', (value, faults) => {
  const yaml = podWith({ tolerations: [{ key: 'a', operator: 'Lt', value }] });
  const featureGates = ['TaintTolerationComparisonOperators' as const];
  expect(placesFound(toleration, yaml, { featureGates })).toHaveLength(faults);
});
