import { expect, it } from 'vitest';
import { annotationsSize } from '../../../../src/validation/rules/meta/annotations-size.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(annotationsSize);

it('counts bytes, of keys and values', () => {
  const count = (key: string) =>
    judgedBy(annotationsSize, withMetadata({ name: 'a', annotations: { [key]: 'ü'.repeat(131_071) } })).length;
  expect(count('ab')).toBe(0);
  expect(count('abc')).toBe(1);
});
