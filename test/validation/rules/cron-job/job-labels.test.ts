import { describe, expect, it } from 'vitest';
import { jobLabels } from '../../../../src/validation/rules/cron-job/job-labels.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload, workloadSpec } from '../../sample-objects.js';

testRule(jobLabels);

describe('the labels of the Jobs of a CronJob', () => {
  it('are judged with their annotations', () => {
    const metadata = { labels: { a: 'b!' }, annotations: { 'a b': 'x', fine: 'any text' } };
    const jobTemplate = { metadata, spec: workloadSpec('Job') };
    expect(judgedBy(jobLabels, workload('CronJob', { jobTemplate }))).toHaveLength(2);
  });
});
