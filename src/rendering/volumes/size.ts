import { named } from '../../core/options/strict.js';
import { parseQuantity } from '../../kubernetes/quantity.js';

const NANO = 10n ** 9n;

/** @internal An amount of bytes on a disk: positive, whole, and with its unit. */
export const size = named((value) => {
  const parsed = parseQuantity(value);
  if (parsed === undefined) return "must be an amount of bytes\nwrite it like '500Mi', '20Gi' or '1T'";
  if (parsed.nanos <= 0n) return "must be more than nothing\nwrite it like '20Gi'";
  if (parsed.nanos % NANO !== 0n)
    return "must be whole bytes: m, u and n are parts of a byte\nwrite it like '128Mi' or '20Gi'";
  if (/^[+\d.]*$/.test(value)) return `has no unit: that is ${value} bytes\nwrite it like '${value}Gi' or '${value}Mi'`;
  return undefined;
});
