import { describe, expect, it } from 'vitest';
import { podReplacement } from '../../../../src/validation/rules/job/pod-replacement.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(podReplacement);

const fields = { podReplacementPolicy: 'TerminatingOrFailed', podFailurePolicy: { rules: [] } };

describe('the podReplacementPolicy', () => {
  it('is free without a podFailurePolicy', () => {
    expect(judgedBy(podReplacement, jobs('Job', { ...fields, podFailurePolicy: null }))).toEqual([]);
    expect(judgedBy(podReplacement, jobs('Job', { ...fields, podReplacementPolicy: 'Failed' }))).toEqual([]);
  });

  it('is dropped from a Job of 1.28, and from no CronJob', () => {
    expect(judgedBy(podReplacement, jobs('Job', fields), { version: '1.28' })).toEqual([]);
    expect(judgedBy(podReplacement, jobs('CronJob', fields), { version: '1.28' })).toHaveLength(1);
  });
});
