import { expect, it } from 'vitest';
import { type } from '../../../../src/validation/rules/limit-range/type.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(type);

const count = (...types: unknown[]) =>
  judgedBy(type, sample('LimitRange', { limits: types.map((one) => ({ type: one })) })).length;

it('may be one of others, with a domain', () => {
  expect(count('a.com/b', 'Pod', 'Container', 'PersistentVolumeClaim')).toBe(0);
  expect(count('A b', null)).toBe(1);
  expect(count('a/b', 'a/b')).toBe(1);
});
