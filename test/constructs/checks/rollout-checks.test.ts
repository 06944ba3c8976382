import { expect, it } from 'vitest';
import { rolloutMistakes } from '../../../src/constructs/checks/rollout-checks.js';

it.each([
  [{}, 0],
  [{ surge: 0 }, 1],
  [{ surge: '0%' }, 1],
  [{ surge: 0, unavailable: '0%' }, 1],
  [{ surge: 0, unavailable: 1 }, 0],
  [{ surge: 1, unavailable: 0 }, 0],
  [{ unavailable: 0 }, 0],
])('%o has %s mistakes', (rollout, count) => {
  expect(rolloutMistakes(rollout)).toHaveLength(count);
});
