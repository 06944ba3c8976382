import { describe, expect, it } from 'vitest';
import { failurePolicy } from '../../../../src/validation/rules/job/failure-policy.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(failurePolicy);

const policy = (...rules: unknown[]) => jobs('CronJob', { podFailurePolicy: { rules } });
const codes = { action: 'Ignore', onExitCodes: { operator: 'In', values: [1] } };
const messages = (...rules: unknown[]) => judgedBy(failurePolicy, policy(...rules)).map(({ message }) => message);

describe('a podFailurePolicy', () => {
  it('has up to 20 rules', () => {
    expect(messages()).toEqual([]);
    expect(messages(...Array.from({ length: 20 }, () => codes))).toEqual([]);
    expect(messages(...Array.from({ length: 21 }, () => codes))).toHaveLength(1);
  });

  it('looks at one thing in each rule', () => {
    expect(messages(null, { ...codes, onPodConditions: [] }, { ...codes, onPodConditions: [{ type: 'A' }] })).toEqual([
      'the rule looks at nothing',
      'the rule looks at exit codes and conditions',
    ]);
  });

  it('loses rules of indexes in a Job of 1.28', () => {
    const rules = [{ action: 'FailIndex' }];
    const count = (kind: string) =>
      judgedBy(failurePolicy, jobs(kind, { podFailurePolicy: { rules } }), { version: '1.28' }).length;
    expect(count('Job')).toBe(0);
    expect(count('CronJob')).toBe(2);
  });
});
