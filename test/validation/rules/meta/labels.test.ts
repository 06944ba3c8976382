import { expect, it } from 'vitest';
import { labels } from '../../../../src/validation/rules/meta/labels.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload, workloadSpec } from '../../sample-objects.js';

testRule(labels);

it.each([
  ['empty', { a: '', b: null }, 0],
  ['long', { [`${'a'.repeat(253)}/${'b'.repeat(63)}`]: 'c'.repeat(63) }, 0],
  ['too long', { ['b'.repeat(64)]: 'c'.repeat(64) }, 2],
  ['without a name', { 'a/': 'x', '/a': 'x', '': 'x' }, 3],
])('%s', (_, map, count) => {
  expect(judgedBy(labels, withMetadata({ name: 'a', labels: map }))).toHaveLength(count);
});

it('leaves the labels of the Jobs of a CronJob alone, and not those of their pods', () => {
  const metadata = { labels: { 'a b': 'x' } };
  const spec = workloadSpec('Job') as { template: object };
  expect(judgedBy(labels, workload('CronJob', { jobTemplate: { metadata, spec } }))).toEqual([]);
  const inner = { template: { ...spec.template, metadata } };
  expect(judgedBy(labels, workload('CronJob', { jobTemplate: { spec: inner } }))).toHaveLength(1);
});
