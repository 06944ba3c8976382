import { expect, it } from 'vitest';
import { progressDeadline } from '../../../../src/validation/rules/deployment/progress-deadline.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(progressDeadline);

it.each([
  [{ progressDeadlineSeconds: 0 }, 1],
  [{ progressDeadlineSeconds: 1 }, 0],
  [{ minReadySeconds: 599 }, 0],
  [{ progressDeadlineSeconds: null, minReadySeconds: 600 }, 1],
  [{ progressDeadlineSeconds: 10, minReadySeconds: 10 }, 1],
])('%j: %i', (fields, count) => {
  expect(judgedBy(progressDeadline, workload('Deployment', fields))).toHaveLength(count);
});
