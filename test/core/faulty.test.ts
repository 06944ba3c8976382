import { Construct } from 'constructs';
import { expect, it } from 'vitest';
import { isFaulty, markFaulty, standsOnFaults } from '../../src/core/faulty.js';

it('a fault is of an option, of all of them, or of what stands above', () => {
  const root = new Construct(undefined as never, '');
  const thing = new Construct(root, 'thing');
  const inside = new Construct(thing, 'inside');
  expect([isFaulty(thing, 'ports'), standsOnFaults(thing)]).toEqual([false, false]);
  markFaulty(thing, 'ports');
  expect([isFaulty(thing, 'ports'), isFaulty(thing, 'env'), isFaulty(inside, 'ports')]).toEqual([true, false, false]);
  expect([standsOnFaults(root), standsOnFaults(thing), standsOnFaults(inside)]).toEqual([false, true, true]);
  markFaulty(thing, '');
  expect(isFaulty(thing, 'env')).toBe(true);
});
