import { expect, it } from 'vitest';
import { scheduleMistakes } from '../../../src/constructs/checks/schedule-checks.js';

it.each([
  [{}, 0],
  [{ startingDeadlineSeconds: 0 }, 1],
  [{ startingDeadlineSeconds: 9 }, 1],
  [{ startingDeadlineSeconds: 10 }, 0],
])('%o has %s warnings', (options, count) => {
  const mistakes = scheduleMistakes(options);
  expect(mistakes.map(({ severity }) => severity)).toEqual(Array.from({ length: count }, () => 'warning'));
});
