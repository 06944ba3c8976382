import { describe, expect, it } from 'vitest';
import { successPolicy } from '../../../../src/validation/rules/job/success-policy.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(successPolicy);

const messages = (rules: unknown[], spec: object = {}) =>
  judgedBy(
    successPolicy,
    jobs('Job', { completionMode: 'Indexed', completions: 5, successPolicy: { rules }, ...spec }),
  ).map(({ message }) => message);

describe('a successPolicy', () => {
  it.each([
    [[{ succeededCount: 5 }], []],
    [[{ succeededCount: 6 }], ['succeededCount is 6, and there are 5 indexes']],
    [[{ succeededCount: -1 }], ['succeededCount is -1']],
    [[{ succeededIndexes: '' }], []],
    [[{ succeededIndexes: '1,2', succeededCount: 3 }], ['succeededCount is 3, and there are 2 indexes']],
    [[{ succeededIndexes: '2,1' }], ['1 comes after 2, and indexes must rise']],
    [[null], ['the rule says nothing']],
    [[], ['the successPolicy has 0 rules, from 1 to 20 are possible']],
  ])('%j', (rules, expected) => {
    expect(messages(rules)).toEqual(expected);
  });

  it('bounds the rules and their length', () => {
    expect(messages(Array.from({ length: 21 }, () => ({ succeededCount: 1 })))).toHaveLength(1);
    const list = Array.from({ length: 12_000 }, (_, index) => index * 2).join(',');
    expect(messages([{ succeededIndexes: list }], { completions: 100_000 })).toEqual([
      `succeededIndexes has ${list.length} characters, 65536 at most are possible`,
    ]);
  });

  it('is no matter of other Jobs, and of none before 1.31', () => {
    expect(messages([], { completionMode: null })).toEqual(['successPolicy has no meaning in a Job without indexes']);
    const old = (kind: string) =>
      judgedBy(successPolicy, jobs(kind, { successPolicy: {} }), { version: '1.30' }).length;
    expect(old('Job')).toBe(0);
    expect(old('CronJob')).toBe(1);
  });
});
