import { expect, it } from 'vitest';
import { updateStrategy } from '../../../../src/validation/rules/stateful-set/update-strategy.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(updateStrategy);

const messages = (maxUnavailable: unknown, featureGates: 'MaxUnavailableStatefulSet'[]) =>
  judgedBy(
    updateStrategy,
    workload('StatefulSet', { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable } } }),
    { featureGates },
  ).map(({ message }) => message);

it('looks at maxUnavailable where its gate is on', () => {
  expect([0, '101%', 'x', -1].flatMap((value) => messages(value, []))).toEqual([]);
  expect([1, '100%', null].flatMap((value) => messages(value, ['MaxUnavailableStatefulSet']))).toEqual([]);
  expect([0, '0%', '101%', 'x', -1].flatMap((value) => messages(value, ['MaxUnavailableStatefulSet']))).toEqual([
    'maxUnavailable is 0, so no pod can be replaced',
    'maxUnavailable is 0, so no pod can be replaced',
    'maxUnavailable "101%" is more than all there are',
    'maxUnavailable "x" is neither a number nor a percentage',
    'maxUnavailable is -1',
  ]);
});

it('takes OnDelete with null', () => {
  const yaml = workload('StatefulSet', { updateStrategy: { type: 'OnDelete', rollingUpdate: null } });
  expect(judgedBy(updateStrategy, yaml)).toEqual([]);
});
