import { checked } from '../core/options/strict.js';

/** @internal Permissions of files in a volume. */
export const fileMode = checked<number>((value) => {
  if (typeof value !== 'number') return 'must be a number, e.g. 0o644';
  if (Number.isInteger(value) && value >= 0 && value <= 0o777) return undefined;
  return `must be from 0 to 0o777\npermissions are octal, and ${value} is 0o${Math.trunc(value).toString(8)}: write 0o644, not 644`;
});
