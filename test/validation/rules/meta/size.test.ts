import { expect, it } from 'vitest';
import { size } from '../../../../src/validation/rules/meta/size.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(size);

it('counts bytes, not characters', () => {
  const count = (text: string) =>
    judgedBy(size, JSON.stringify({ apiVersion: 'a/v1', kind: 'A', metadata: {}, text })).length;
  expect(count('x'.repeat(2_000_000))).toBe(0);
  expect(count('ü'.repeat(2_000_000))).toBe(1);
});
