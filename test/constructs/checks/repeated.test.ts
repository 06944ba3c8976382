import { expect, it } from 'vitest';
import { repeated } from '../../../src/constructs/checks/repeated.js';

it('pairs each item with the first of its key', () => {
  const key = (text: string) => text[0] ?? '';
  expect(repeated(['ab', 'b', 'ac', 'a'], key)).toEqual([
    ['ab', 'ac'],
    ['ab', 'a'],
  ]);
  expect(repeated(['a', 'b'], key)).toEqual([]);
});
