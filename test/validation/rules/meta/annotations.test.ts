import { expect, it } from 'vitest';
import { annotations } from '../../../../src/validation/rules/meta/annotations.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(annotations);

it('looks at templates too', () => {
  const template = { metadata: { annotations: { 'a b': 'x' } } };
  expect(judgedBy(annotations, workload('DaemonSet', { template: { ...template, spec: {} } }))).toHaveLength(1);
  expect(judgedBy(annotations, workload('CronJob', { jobTemplate: template }))).toEqual([]);
});

it('takes any value', () => {
  expect(judgedBy(annotations, withMetadata({ name: 'a', annotations: { a: 'ü {}\n', b: null } }))).toEqual([]);
});
