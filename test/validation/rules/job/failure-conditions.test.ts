import { describe, expect, it } from 'vitest';
import { failureConditions } from '../../../../src/validation/rules/job/failure-conditions.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(failureConditions);

const paths = (...onPodConditions: unknown[]) => {
  const rules = [{ action: 'Ignore', onPodConditions }];
  return judgedBy(failureConditions, jobs('Job', { podFailurePolicy: { rules } })).map(({ path }) =>
    path.replace('/spec/podFailurePolicy/rules/0/onPodConditions', ''),
  );
};

describe('conditions', () => {
  it('have a type, and True unless said otherwise', () => {
    expect(paths({ type: 'A' }, { type: 'b.c/D', status: '' }, { type: 'A', status: 'Unknown' })).toEqual([]);
    expect(paths(null, { type: 'a b', status: 'Yes' })).toEqual(['/0/type', '/1/type', '/1/status']);
  });

  it('are 20 at most', () => {
    expect(paths(...Array.from({ length: 21 }, () => ({ type: 'A' })))).toEqual(['']);
  });

  it('have to say True in a CronJob until 1.33', () => {
    const rules = [{ action: 'Ignore', onPodConditions: [{ type: 'A' }] }];
    const count = (kind: string, version: '1.33' | '1.34') =>
      judgedBy(failureConditions, jobs(kind, { podFailurePolicy: { rules } }), { version }).length;
    expect([count('CronJob', '1.33'), count('CronJob', '1.34'), count('Job', '1.33')]).toEqual([1, 0, 0]);
  });
});
