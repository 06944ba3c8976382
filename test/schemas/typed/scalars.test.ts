import { expect, it } from 'vitest';
import { SCALARS } from '../../../src/schemas/typed/scalars.js';

it.each([
  [' 80 ', true],
  ['\u00a080\u3000', true],
  ['80\n', false],
  ['\t80', false],
  ['80\ufeff', false],
])('an amount may have white space around it, but none that JSON escapes: %j', (text, isTaken) => {
  expect(SCALARS.quantity(text) === undefined).toBe(isTaken);
});
