import { describe, expect, it } from 'vitest';
import { failureExitCodes } from '../../../../src/validation/rules/job/failure-exit-codes.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { jobs } from '../../sample-objects.js';

testRule(failureExitCodes);

const messages = (onExitCodes: object) => {
  const rules = [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [1], ...onExitCodes } }];
  return judgedBy(failureExitCodes, jobs('Job', { podFailurePolicy: { rules } })).map(({ message }) => message);
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('exit codes', () => {
  it('are of one of the containers, or of any', () => {
    expect(messages({ containerName: 'api' })).toEqual([]);
    expect(messages({ containerName: null })).toEqual([]);
    expect(messages({ containerName: 'web' })).toEqual(['the pods have no container "web"']);
    expect(messages({ containerName: '' })).toHaveLength(1);
  });

  it('are from 1 to 255 of any number', () => {
    expect(messages({ values: upTo(255) })).toEqual([]);
    expect(messages({ values: [-5, 300] })).toEqual([]);
    expect(messages({ values: upTo(256) })).toHaveLength(1);
    expect(messages({ values: null })).toHaveLength(1);
  });

  it('rise, and 0 is a failure only where others are not', () => {
    expect(messages({ operator: 'NotIn', values: [0] })).toEqual([]);
    expect(messages({ values: [0, 2, 2] })).toEqual(['0 is no failure', '2 is there twice']);
  });
});
