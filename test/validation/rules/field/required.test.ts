import { expect, it } from 'vitest';
import { required } from '../../../../src/validation/rules/field/required.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs, sample, workload } from '../../sample-objects.js';

testRule(required);

const paths = (kind: string, spec: object) => judgedBy(required, sample(kind, spec)).map(({ path }) => path);

it('looks at every kind', () => {
  expect(paths('Deployment', { selector: null })).toEqual(['/spec/selector']);
  expect(paths('LimitRange', { limits: [null] })).toEqual(['/spec/limits/0/type']);
  expect(paths('HorizontalPodAutoscaler', { maxReplicas: 1, scaleTargetRef: {} })).toEqual([
    '/spec/scaleTargetRef/kind',
    '/spec/scaleTargetRef/name',
  ]);
  const podFailurePolicy = { rules: [{ onExitCodes: { operator: '' } }] };
  expect(judgedBy(required, jobs('CronJob', { podFailurePolicy }))).toHaveLength(2);
});

it('takes what is 0 for there, and asks for nothing of what is not', () => {
  expect(paths('HorizontalPodAutoscaler', { maxReplicas: 0, scaleTargetRef: null })).toEqual(['/spec/scaleTargetRef']);
  expect(paths('LimitRange', {})).toEqual([]);
  expect(judgedBy(required, workload('StatefulSet'))).toEqual([]);
});
