import { expect, it } from 'vitest';
import { resourceVersion } from '../../../../src/validation/rules/meta/resource-version.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(resourceVersion);

it('is none where it is no number, or 0', () => {
  const count = (version: unknown) =>
    judgedBy(resourceVersion, withMetadata({ name: 'a', resourceVersion: version })).length;
  expect(['0', 'abc', null, '18446744073709551616'].map(count)).toEqual([0, 0, 0, 0]);
  expect(count('18446744073709551615')).toBe(1);
});
