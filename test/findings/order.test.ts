import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.js';
import { order } from '../../src/findings/order.js';
import { conflict, findings } from './sample.js';

const at = (file: string, line: number, column: number, more: Partial<Finding> = {}): Finding => ({
  ...conflict,
  source: { file, line, column, length: 1 },
  ...more,
});

it('is by file, line, column, rule, message; what has no place comes last', () => {
  const sorted = [
    at('B.ts', 1, 1),
    at('a.ts', 2, 1),
    at('a.ts', 10, 2),
    at('a.ts', 10, 10, { ruleId: 'a/a', message: 'z' }),
    at('a.ts', 10, 10, { ruleId: 'a/b', message: 'a' }),
    at('a.ts', 10, 10, { ruleId: 'a/b', message: 'b' }),
    { ...conflict, ruleId: 'a/a', source: undefined },
    { ...conflict, ruleId: 'a/b', source: undefined },
  ];
  expect(order(sorted.toReversed())).toEqual(sorted);
});

const alike = ({ source, ruleId, message }: Finding): boolean => !source && ruleId === 'a' && message === 'a';

it('keeps what is equal in these in its order, loses nothing, and is final', () => {
  fc.assert(
    fc.property(findings, (some) => {
      const sorted = order(some);
      expect(order(sorted)).toEqual(sorted);
      expect(new Set(sorted)).toEqual(new Set(some));
      expect(sorted.filter(alike)).toEqual(some.filter(alike));
    }),
  );
});
