import { describe, expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/job/name.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample, workload, workloadSpec } from '../../sample-objects.js';

testRule(name);

const count = (metadata: object, fields: object = {}): number =>
  judgedBy(name, sample('Job', workloadSpec('Job', fields), metadata)).length;
const indexed = { completionMode: 'Indexed', completions: 11 };

describe('the name of a Job', () => {
  it('fits into a label, if the server writes one', () => {
    expect(count({ name: 'a'.repeat(63) })).toBe(0);
    expect(count({ name: 'a'.repeat(64) })).toBe(1);
    expect(count({ name: 'a'.repeat(64) }, { manualSelector: true })).toBe(0);
    expect(count({ generateName: 'a'.repeat(100) })).toBe(0);
  });

  it('leaves room for the last index', () => {
    expect(count({ name: 'a'.repeat(60) }, indexed)).toBe(0);
    expect(count({ name: 'a'.repeat(61) }, indexed)).toBe(1);
    expect(count({ name: 'a.b' }, { completionMode: 'Indexed' })).toBe(1);
    expect(count({ name: 'a.b' }, { ...indexed, completions: 0 })).toBe(0);
    expect(count({ generateName: 'a'.repeat(58) }, indexed)).toBe(1);
    expect(judgedBy(name, workload('Job'))).toEqual([]);
  });
});
