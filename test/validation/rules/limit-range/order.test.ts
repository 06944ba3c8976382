import { expect, it } from 'vitest';
import { order } from '../../../../src/validation/rules/limit-range/order.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(order);

const paths = (item: object) =>
  judgedBy(order, sample('LimitRange', { limits: [item] })).map(({ path }) => path.replace('/spec/limits/0/', ''));

it.each([
  [{ type: 'Container', min: { cpu: 2 }, default: { cpu: 1 } }, ['min/cpu', 'min/cpu']],
  [{ type: 'Container', min: { cpu: '1000m' }, max: { cpu: 1 } }, []],
  [{ type: 'Container', min: { cpu: '100n' }, max: { cpu: '50n' } }, []],
  [
    { type: 'Container', max: { 'nvidia.com/gpu': 2 }, defaultRequest: { 'nvidia.com/gpu': 1 } },
    ['defaultRequest/nvidia.com~1gpu'],
  ],
  [{ type: 'Container', max: { cpu: 2 }, defaultRequest: { cpu: 1 } }, []],
  [{ type: 'Pod', max: { cpu: 1 }, default: { cpu: 2 } }, []],
  [{ type: 'PersistentVolumeClaim', min: { storage: 1 }, default: { storage: 0 } }, ['min/storage']],
])('%j', (item, expected) => {
  expect(paths(item)).toEqual(expected);
});
