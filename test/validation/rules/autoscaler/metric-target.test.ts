import { expect, it } from 'vitest';
import { metricTarget } from '../../../../src/validation/rules/autoscaler/metric-target.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { autoscaler } from '../../sample-objects.js';

testRule(metricTarget);

const paths = (field: string, target: unknown) =>
  judgedBy(metricTarget, autoscaler({ metrics: [{ [field]: { target } }] })).map(({ path }) => path.split('/').at(-1));

it.each([
  ['resource', { type: 'Utilization', averageValue: 1 }, []],
  ['resource', { averageUtilization: 1, averageValue: 1 }, ['averageValue']],
  ['containerResource', null, ['averageUtilization']],
  ['pods', { type: 'X', averageValue: '1n' }, ['type']],
  ['pods', { type: 'Value', value: 1 }, ['averageValue']],
  ['object', { type: 'Value', value: 1, averageValue: 1 }, []],
  ['external', { type: 'Value', value: 1, averageValue: 1 }, ['value']],
  ['external', { type: 'Value', value: 0 }, ['value']],
  ['pods', { averageValue: '-1', averageUtilization: 0 }, ['averageValue', 'averageUtilization']],
])('%s %j', (field, target, expected) => {
  expect(paths(field, target)).toEqual(expected);
});
