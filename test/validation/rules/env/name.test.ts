import { expect, it } from 'vitest';
import { name } from '../../../../src/validation/rules/env/name.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(name);

const AT = '/spec/containers/0/env/0/name';

it.each([
  ['a b', [], [AT]],
  ['1A', [], [AT]],
  ['..a', [], [AT]],
  ['', [AT], [AT]],
  ['É', [AT], [AT]],
  ['a=b', [AT], [AT]],
  ['my.NAME-1', [], []],
])('judges %j', (one, now, before) => {
  const yaml = podWith({}, { env: [{ name: one }] });
  expect(placesFound(name, yaml)).toEqual(now);
  expect(placesFound(name, yaml, { version: '1.31' })).toEqual(before);
});

it('judges prefixes alike, and takes an empty one', () => {
  const from = (prefix: string): string => podWith({}, { envFrom: [{ prefix, secretRef: { name: 'a' } }] });
  expect(placesFound(name, from('a='))).toEqual(['/spec/containers/0/envFrom/0/prefix']);
  expect(placesFound(name, from(''))).toEqual([]);
});
