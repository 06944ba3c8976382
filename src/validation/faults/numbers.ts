import { isSet } from './is-set.js';
import type { Found } from '../violation.js';

/** What is wrong with a number that must lie between two others; nothing for one that is absent. */
export function rangeFaults(value: number | undefined, from: number, to: number, path: string): Found[] {
  if (!isSet(value) || (value >= from && value <= to)) return [];
  const field = path.slice(path.lastIndexOf('/') + 1);
  const name = /^\d+$/.test(field) ? '' : `${field} `;
  const help = to === Infinity ? `write ${from} or more` : `write a number from ${from} to ${to}`;
  return [{ path, message: `${name}${value} is ${value < from ? `less than ${from}` : `more than ${to}`}`, help }];
}

/** The largest user or group, and the largest number that 32 bits with a sign hold. */
export const LARGEST_INT32 = 2_147_483_647;
