import { expect, it } from 'vitest';
import { notNegative } from '../../../../src/validation/rules/workload/not-negative.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(notNegative);

const paths = (kind: string, fields: object, version: '1.28' | '1.36' = '1.36') =>
  judgedBy(notNegative, workload(kind, fields), { version }).map(({ path }) => path);

it('takes 0, null and nothing', () => {
  expect(paths('Deployment', { replicas: 0, minReadySeconds: null })).toEqual([]);
});

it('finds what is negative in each kind', () => {
  expect(paths('Deployment', { minReadySeconds: -1, revisionHistoryLimit: -1, progressDeadlineSeconds: -1 })).toEqual([
    '/spec/minReadySeconds',
    '/spec/revisionHistoryLimit',
    '/spec/progressDeadlineSeconds',
  ]);
  expect(
    paths('StatefulSet', { ordinals: { start: -1 }, updateStrategy: { rollingUpdate: { partition: -1 } } }),
  ).toEqual(['/spec/ordinals/start', '/spec/updateStrategy/rollingUpdate/partition']);
  expect(paths('ReplicationController', { replicas: -1 })).toEqual(['/spec/replicas']);
  expect(paths('CronJob', { jobTemplate: { spec: { backoffLimit: -1 } }, failedJobsHistoryLimit: -1 })).toEqual([
    '/spec/failedJobsHistoryLimit',
    '/spec/jobTemplate/spec/backoffLimit',
  ]);
});

it('knows that a StatefulSet may keep all of its revisions', () => {
  expect(paths('StatefulSet', { revisionHistoryLimit: -1, ordinals: null })).toEqual([]);
});

it('knows what 1.28 drops from a Job, and from no CronJob', () => {
  expect(paths('Job', { backoffLimitPerIndex: -1 }, '1.28')).toEqual([]);
  expect(paths('Job', { backoffLimitPerIndex: -1 })).toHaveLength(1);
  expect(paths('CronJob', { jobTemplate: { spec: { backoffLimitPerIndex: -1 } } }, '1.28')).toHaveLength(1);
});
