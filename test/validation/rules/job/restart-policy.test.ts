import { describe, expect, it } from 'vitest';
import { restartPolicy } from '../../../../src/validation/rules/job/restart-policy.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(restartPolicy);

describe('the restartPolicy', () => {
  it.each([
    [null, 1],
    ['', 1],
    ['Always', 1],
    ['never', 1],
    ['OnFailure', 0],
    ['Never', 0],
  ])('%j: %i in Jobs and CronJobs', (policy, count) => {
    for (const kind of ['Job', 'CronJob']) {
      expect(judgedBy(restartPolicy, workload(kind, {}, { restartPolicy: policy }))).toHaveLength(count);
    }
  });
});
