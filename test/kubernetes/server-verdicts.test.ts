import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cronProblem } from '../../src/kubernetes/cron.js';
import { imageProblem } from '../../src/kubernetes/image.js';
import { CHECKS, type Check } from '../../src/kubernetes/names.js';
import {
  addQuantities,
  compareQuantities,
  formatQuantity,
  isQuantity,
  parseQuantity,
} from '../../src/kubernetes/quantity.js';
import { timeZoneProblem } from '../../src/kubernetes/timezones.js';

// Random input and what the code of the server and of the image library answered to it.
interface Verdicts extends Readonly<Record<string, { accepted: string[]; refused: string[] }>> {}
type Canonical = [written: string, given: string];
type Sum = [a: string, b: string, order: number, sum: string];

const all = JSON.parse(readFileSync(new URL('server-verdicts.json', import.meta.url), 'utf8')) as Verdicts & {
  quantity: { accepted: Canonical[]; refused: string[] };
  sum: Sum[];
};

const checks: Record<string, Check> = { ...CHECKS, cron: cronProblem, zone: timeZoneProblem, image: imageProblem };

describe('agrees with the server', () => {
  it.each(Object.entries(checks))('on %s', (name, check) => {
    const { accepted = [], refused = [] } = all[name] ?? {};
    expect(accepted.length * refused.length).toBeGreaterThan(0);
    expect(accepted.filter((value) => check(value) !== undefined)).toEqual([]);
    expect(refused.filter((value) => check(value) === undefined)).toEqual([]);
  });

  it('on what is a quantity, and on its form', () => {
    for (const [written, given] of all.quantity.accepted) {
      const quantity = parseQuantity(written);
      expect(quantity && formatQuantity(quantity), written).toBe(given);
    }
    expect(all.quantity.refused.filter(isQuantity)).toEqual([]);
  });

  it('on the order and the sum of quantities', () => {
    for (const [a, b, order, sum] of all.sum) {
      expect([compareQuantities(a, b), addQuantities(a, b)], `${a} and ${b}`).toEqual([order, sum]);
    }
  });
});
