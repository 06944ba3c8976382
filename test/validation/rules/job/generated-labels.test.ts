import { describe, expect, it } from 'vitest';
import { generatedLabels } from '../../../../src/validation/rules/job/generated-labels.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample, workload, workloadSpec } from '../../sample-objects.js';

testRule(generatedLabels);

const count = (labels: object, metadata: object, fields: object = {}): number => {
  const { template } = workloadSpec('Job') as { template: object };
  const spec = { template: { ...template, metadata: { labels } }, ...fields };
  return judgedBy(generatedLabels, sample('Job', spec, metadata)).length;
};

describe('the labels of a Job', () => {
  it('may name it', () => {
    expect(count({ 'batch.kubernetes.io/job-name': 'api', 'job-name': 'api' }, { name: 'api' })).toBe(0);
    expect(count({ 'job-name': 'a-' }, { generateName: 'a-' })).toBe(1);
  });

  it('leave out its uid, unless the selector is written by hand', () => {
    expect(count({ 'controller-uid': 'f00d' }, { name: 'api' })).toBe(1);
    expect(count({ 'controller-uid': 'f00d', 'job-name': 'x' }, { name: 'api' }, { manualSelector: true })).toBe(0);
    expect(judgedBy(generatedLabels, workload('CronJob'))).toEqual([]);
  });
});
