import { describe, expect, it } from 'vitest';
import { spec } from '../../../../src/validation/rules/workload/spec.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample, workload } from '../../sample-objects.js';

testRule(spec);

describe('the spec', () => {
  it.each([
    ['Pod', {}, '', 'Pod has no spec'],
    ['PodTemplate', {}, '', 'PodTemplate has no template'],
    ['PodTemplate', { template: {} }, '/template', 'the template has no spec'],
    ['Deployment', {}, '', 'Deployment has no spec'],
    ['ReplicaSet', { spec: {} }, '/spec', 'the spec has no template'],
    ['Job', { spec: null }, '', 'Job has no spec'],
    ['CronJob', { spec: {} }, '/spec', 'the spec has no jobTemplate'],
    ['CronJob', { spec: { jobTemplate: {} } }, '/spec/jobTemplate', 'the jobTemplate has no spec'],
  ])('of a %s may not be missing: %j', (kind, fields, path, message) => {
    const { spec: _, ...object } = JSON.parse(sample(kind, {})) as { spec: unknown };
    const found = judgedBy(spec, JSON.stringify({ ...object, ...fields }));
    expect(found.map((one) => [one.path, one.message])).toEqual([[path, message]]);
  });

  it('of the pods of a StatefulSet is looked at from 1.34 on', () => {
    const yaml = workload('StatefulSet', { template: { metadata: { labels: { app: 'api' } } } });
    expect(judgedBy(spec, yaml, { version: '1.33' })).toEqual([]);
    expect(judgedBy(spec, yaml, { version: '1.34' })).toHaveLength(1);
  });
});
