import { describe, expect, it } from 'vitest';
import { selector } from '../../../../src/validation/rules/job/selector.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample, workloadSpec } from '../../sample-objects.js';

testRule(selector);

const uid = { key: 'controller-uid', operator: 'Exists' };
const count = (spec: object, labels?: object): number => {
  const { template } = workloadSpec('Job') as { template: object };
  return judgedBy(selector, sample('Job', { template: { ...template, metadata: { labels } }, ...spec })).length;
};

describe('the selector of a Job', () => {
  it('may demand what the server writes', () => {
    expect(count({})).toBe(0);
    expect(count({ selector: {} })).toBe(0);
    expect(count({ selector: { matchLabels: { 'job-name': 'api' }, matchExpressions: [uid] } })).toBe(0);
    expect(count({ selector: { matchLabels: { 'job-name': 'web' } } })).toBe(1);
    expect(count({ selector: { matchLabels: { 'controller-uid': 'f00d' } } })).toBe(1);
  });

  it('may demand that a label is not there', () => {
    const wanted = { matchExpressions: [{ key: 'x', operator: 'DoesNotExist' }] };
    expect(count({ selector: wanted })).toBe(0);
    expect(count({ selector: wanted }, { x: 'y' })).toBe(1);
  });

  it('is any that the pods fulfil where it is written by hand', () => {
    expect(count({ manualSelector: true })).toBe(1);
    expect(count({ manualSelector: true, selector: {} })).toBe(0);
    expect(count({ manualSelector: true, selector: { matchLabels: { a: 'b' } } })).toBe(1);
    expect(count({ manualSelector: true, selector: { matchLabels: { a: 'b' } } }, { a: 'b' })).toBe(0);
  });

  it('has the form of selectors', () => {
    expect(count({ selector: { matchExpressions: [{ key: 'a b', operator: 'Exists' }] } })).toBe(1);
  });
});
