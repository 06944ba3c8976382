import { expect, it } from 'vitest';
import { ruleGroup, ruleNames } from '../../src/findings/rule-names.js';

it('knows rules and their groups, and what may have been meant by others', () => {
  const insteadOf = ruleNames(['image/floating-tag', 'pss/privileged']);
  expect(ruleGroup('image/floating-tag')).toBe('image/*');
  expect(['image/floating-tag', 'pss/*'].map(insteadOf)).toEqual([undefined, undefined]);
  expect(insteadOf('image/floting-tag')).toBe('did you mean image/floating-tag?');
  expect(insteadOf('x')).toBe('name a rule as reports do: <group>/<name>, or <group>/*');
});
