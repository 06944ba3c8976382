import { expect, it } from 'vitest';
import { matches } from '../../../src/schemas/structural/pattern.js';

it.each([
  ['b', 'abc', true],
  ['^a$', 'abc', false],
  ['^(?i)ab$', 'AB', true],
  ['^((?i)january|may)$', 'JANUARY', true],
  ['^((?i)january|may)$', '5', false],
  ['^((?i)a)b$', 'AB', false],
  ['^(?i:a)b$', 'Ab', true],
  ['^(?i)[a-f0-9]{2}$', 'AF', true],
  ['^(?i)\\d[^a]$', '1A', false],
  ['^[[:alpha:]]+$', 'ab', true],
  ['^(?P<name>a)$', 'a', true],
  ['\\Aa\\z', 'a', true],
  ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', 'a-b', true],
  ['(', 'what cannot be read is left to the server', true],
])('%s on %s: %s', (pattern, text, expected) => {
  expect(matches(text, pattern)).toBe(expected);
});
