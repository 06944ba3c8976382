import { z } from 'zod';
import { named } from '../core/options/strict.js';

/** A number of pods, or a share of them such as `'25%'`. */
export type Amount = number | string;

/** @internal A whole number from 0 on that the API server has room for. */
export const int32 = z.int().min(0).max(2_147_483_647);

/** @internal A whole number from 1 on that the API server has room for. */
export const positiveInt32 = z.int().min(1).max(2_147_483_647);

/** @internal Judges an {@link Amount}. */
export const amountSchema = z.union([
  int32,
  named((value) =>
    /^(100|[1-9]?\d)%$/.test(value) ? undefined : "must be a whole number or a share\nwrite it like 1 or '25%'",
  ),
]);

/** Whether it is no pod at all. */
export function isNone(amount: Amount): boolean {
  return amount === 0 || amount === '0%';
}
